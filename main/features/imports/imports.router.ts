import { z } from 'zod';
import { IMPORT_KINDS } from '#shared/model/importing.ts';
import { sourceDetailsSchema } from '#shared/model/library.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { ImportsService } from './imports.service.ts';

/** Characters; a book has a million. */
const PASTED = 20_000_000;

export function importsRouter(imports: ImportsService, uploads: Uploads, jobs: JobBoard) {
  return router({
    /** Starts importing uploaded files; the job's result is `ImportedFile[]`. */
    start: procedureFor('import')
      .input(z.object({ uploadIds: z.array(z.string()).min(1).max(2000), as: z.enum(IMPORT_KINDS) }))
      .mutation(({ input }) => {
        const files = input.uploadIds.map((id) => uploads.get(id));
        const jobId = jobs.start(async (controls) => {
          try {
            return await imports.importFiles(files, input.as, controls);
          } finally {
            for (const file of files) await uploads.discard(file.id);
          }
        });
        return { jobId };
      }),
    /** Adds a source from pasted or typed text. */
    addSource: procedureFor('import')
      .input(
        z.object({
          text: z.string().max(PASTED),
          html: z.string().max(PASTED),
          details: sourceDetailsSchema.extend({ title: z.string().trim().max(1000) }),
        }),
      )
      .mutation(({ input }) => imports.addSource(input)),
  });
}
