import { z } from 'zod';
import { SHEET_FORMATS } from '#shared/model/papers.ts';
import {
  ledgerScopeSchema,
  type PrintRunPatch,
  printRunPatchSchema,
  recipientsSchema,
} from '#shared/model/print-run.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { createPrintRun } from './print-run.ts';

const ofPublication = z.object({ publicationId: z.string() });

const paperOf = z.object({ issueId: z.string(), format: z.enum(SHEET_FORMATS) });

export function printRunRouter({
  printRuns: runs,
  printRunPapers: papers,
  ledgerFiles: files,
}: ReturnType<typeof createPrintRun>) {
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
    dispatchSheet: procedureFor('printRun.write')
      .input(paperOf)
      .mutation(({ input }) => papers.dispatchSheet(input.issueId, input.format)),
    depositDeclaration: procedureFor('printRun.write')
      .input(paperOf)
      .mutation(({ input }) => papers.depositDeclaration(input.issueId, input.format)),
    /** The ledger as an Excel file. */
    write: procedureFor('issue.export')
      .input(ledgerScopeSchema)
      .mutation(({ input }) => files.ledger(input)),
  });
}
