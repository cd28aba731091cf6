import { z } from 'zod';
import {
  EXPORT_FORMATS,
  EXPORT_PURPOSES,
  exportSelectionSchema,
  pdfLookSchema,
} from '#shared/model/export.ts';
import type { FileActions } from '../../desk/ports.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { AuditHistory } from '../audit/audit-history.service.ts';
import type { ExportsService } from './exports.service.ts';
import { pastExports } from './past-exports.ts';

const issue = z.object({ issueId: z.string().max(80) });
const file = z.object({ path: z.string().max(4096) });

export function exportsRouter(
  exports: ExportsService,
  history: AuditHistory,
  jobs: JobBoard,
  fileActions: FileActions | null,
) {
  return router({
    /** Starts an export into the library; the job's result is an `ExportReport`. */
    start: procedureFor('issue.export')
      .input(
        issue.extend({
          formats: z.array(z.enum(EXPORT_FORMATS)).min(1),
          purpose: z.enum(EXPORT_PURPOSES),
          selection: exportSelectionSchema,
          look: pdfLookSchema,
        }),
      )
      .mutation(({ input: { issueId, formats, ...options } }) => ({
        jobId: jobs.start((controls) =>
          exports.writeToLibrary(issueId, formats, { ...options, ...controls }),
        ),
      })),
    /** What an export would warn of, without making one. */
    warnings: procedureFor('read')
      .input(issue)
      .query(async ({ input }) => (await exports.resolve(input.issueId)).warnings),
    /** Who exported the issue before, when, and what came out; newest first. */
    past: procedureFor('read')
      .input(issue)
      .query(async ({ input }) => pastExports(await history.ofSubject(input.issueId))),
    open: procedureFor('issue.export')
      .input(file)
      .mutation(({ input }) => fileActions?.open(exports.exportedFile(input.path))),
    reveal: procedureFor('issue.export')
      .input(file)
      .mutation(({ input }) => fileActions?.reveal(exports.exportedFile(input.path))),
  });
}
