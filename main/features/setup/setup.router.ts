import { officeSchema } from '#shared/model/account.ts';
import { openProcedure, router } from '../../desk/trpc.ts';
import type { SetupService } from './setup.service.ts';

export function setupRouter(setup: SetupService) {
  return router({
    kind: openProcedure.query(() => setup.kind()),
    /** Open, as nobody has an account before; the service refuses once the library is an office's. */
    begin: openProcedure.input(officeSchema).mutation(({ input }) => setup.begin(input)),
  });
}
