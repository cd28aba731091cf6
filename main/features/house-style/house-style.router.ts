import { z } from 'zod';
import { houseStyleSchema } from '#shared/model/house-style.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { HouseStyleService } from './house-style.service.ts';

export function houseStyleRouter(houseStyle: HouseStyleService) {
  return router({
    get: procedureFor('read')
      .input(z.object({ publicationId: z.string() }))
      .query(({ input }) => houseStyle.get(input.publicationId)),
    update: procedureFor('publication.write')
      .input(z.object({ publicationId: z.string(), style: houseStyleSchema }))
      .mutation(({ input }) => houseStyle.update(input.publicationId, input.style)),
  });
}
