import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { VerifyService } from './verify.service.ts';

export function verifyRouter(verify: VerifyService, jobs: JobBoard) {
  return router({
    /** Reads the whole library again; the job's result is a `Verification`. */
    start: procedureFor('audit.read').mutation(() => ({
      jobId: jobs.start((controls) => verify.verify(controls)),
    })),
  });
}
