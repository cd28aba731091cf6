import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';

const byId = z.object({ jobId: z.string() });

export function jobsRouter(jobs: JobBoard) {
  return router({
    watch: procedureFor('read')
      .input(byId)
      .subscription(({ input, signal }) => jobs.watch(input.jobId, signal)),
    cancel: procedureFor('read')
      .input(byId)
      .mutation(({ input }) => jobs.cancel(input.jobId)),
  });
}
