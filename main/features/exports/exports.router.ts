import { z } from 'zod';
import { EXPORT_FORMATS } from '#shared/model/export.ts';
import type { FileActions } from '../../desk/ports.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { ExportsService } from './exports.service.ts';

const file = z.object({ path: z.string().max(4096) });

export function exportsRouter(exports: ExportsService, jobs: JobBoard, fileActions: FileActions | null) {
  return router({
    /** Starts an export into the library; the job's result is an `ExportReport`. */
    start: procedureFor('issue.export')
      .input(z.object({ issueId: z.string(), formats: z.array(z.enum(EXPORT_FORMATS)).min(1) }))
      .mutation(({ input }) => ({
        jobId: jobs.start((controls) => exports.writeToLibrary(input.issueId, input.formats, controls)),
      })),
    /** What an export would warn of, without making one. */
    warnings: procedureFor('read')
      .input(z.object({ issueId: z.string() }))
      .query(async ({ input }) => (await exports.resolve(input.issueId)).warnings),
    open: procedureFor('issue.export')
      .input(file)
      .mutation(({ input }) => fileActions?.open(exports.exportedFile(input.path))),
    reveal: procedureFor('issue.export')
      .input(file)
      .mutation(({ input }) => fileActions?.reveal(exports.exportedFile(input.path))),
  });
}
