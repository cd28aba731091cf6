import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { StorageService } from './storage.service.ts';

export function storageRouter(storage: StorageService, jobs: JobBoard) {
  return router({
    sizes: procedureFor('read').query(() => storage.sizes()),
    /** Looks for files that nothing uses; the job's result is `UnusedFiles`. */
    findUnused: procedureFor('library.care').mutation(() => ({
      jobId: jobs.start((controls) => storage.findUnused(controls)),
    })),
    /** Sets them aside; the job's result is `RemovedFiles`. */
    removeUnused: procedureFor('library.care').mutation(() => ({
      jobId: jobs.start((controls) => storage.removeUnused(controls)),
    })),
    putBack: procedureFor('library.care')
      .input(z.object({ batch: z.string() }))
      .mutation(({ input }) => storage.putBack(input.batch)),
  });
}
