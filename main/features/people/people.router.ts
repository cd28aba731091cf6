import { z } from 'zod';
import { openProcedure, router } from '../../desk/trpc.ts';
import type { PeopleService } from './people.service.ts';

export function peopleRouter(people: PeopleService) {
  return router({
    current: openProcedure.query(() => people.current()),
    list: openProcedure.query(() => people.list()),
    signIn: openProcedure
      .input(z.object({ personId: z.string(), pin: z.string().max(200) }))
      .mutation(({ input }) => people.signIn(input.personId, input.pin)),
  });
}
