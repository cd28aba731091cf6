import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PreflightService } from './preflight.service.ts';

export function preflightRouter(preflight: PreflightService) {
  return router({
    /** What keeps an issue from being printed, and what is worth a look. */
    check: procedureFor('read')
      .input(z.object({ issueId: z.string().max(80) }))
      .query(({ input }) => preflight.check(input.issueId)),
  });
}
