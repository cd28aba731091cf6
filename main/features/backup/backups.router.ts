import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { BackupsService } from './backups.service.ts';

export function backupsRouter(backups: BackupsService, jobs: JobBoard) {
  return router({
    overview: procedureFor('read').query(() => backups.overview()),
    /** Makes a copy now; the job's result is a `Backup`. */
    start: procedureFor('library.write').mutation(() => ({
      jobId: jobs.start((controls) => backups.make('asked', controls)),
    })),
    /** Brings a copy back; the job's result is the `Backup` of what was there before. */
    restore: procedureFor('library.care')
      .input(z.object({ id: z.string() }))
      .mutation(({ input }) => ({
        jobId: jobs.start((controls) => backups.restore(input.id, controls)),
      })),
    setFolder: procedureFor('library.care')
      .input(z.object({ folder: z.string().trim().min(1).max(4000).nullable() }))
      .mutation(({ input }) => backups.setFolder(input.folder)),
  });
}
