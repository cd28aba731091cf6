import { z } from 'zod';
import {
  ledgerScopeSchema,
  type PrintRunPatch,
  printRunPatchSchema,
  recipientsSchema,
} from '#shared/model/print-run.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { LedgerFiles } from './ledger-files.ts';
import type { PrintRunService } from './print-run.service.ts';

const ofPublication = z.object({ publicationId: z.string() });

export function printRunRouter(runs: PrintRunService, files: LedgerFiles) {
  return router({
    ledger: procedureFor('read')
      .input(ledgerScopeSchema)
      .query(({ input }) => runs.ledger(input)),
    /** Issues whose deposit copies are lacking. */
    depositsDue: procedureFor('read').query(() => runs.depositsDue()),
    /** Gives back the fields as they were. */
    record: procedureFor('printRun.write')
      .input(z.object({ issueId: z.string(), patch: printRunPatchSchema }))
      .mutation(({ input }): Promise<PrintRunPatch> => runs.record(input.issueId, input.patch)),
    recipients: procedureFor('read')
      .input(ofPublication)
      .query(({ input }) => runs.recipients(input.publicationId)),
    /** Gives back the list as it was. */
    setRecipients: procedureFor('printRun.write')
      .input(ofPublication.extend({ recipients: recipientsSchema }))
      .mutation(({ input }) => runs.setRecipients(input.publicationId, input.recipients)),
    /** The ledger as an Excel file. */
    write: procedureFor('issue.export')
      .input(ledgerScopeSchema)
      .mutation(({ input }) => files.ledger(input)),
  });
}
