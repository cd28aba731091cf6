/** Is the library whole? */
import type { Progress } from '#shared/model/job.ts';
import type { Verification } from '#shared/verify/problem.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';

/** Seconds: a library of many years on a slow disk. */
const TIME_LIMIT = 4 * 60 * 60;

export class VerifyService {
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;

  constructor(folder: LibraryFolder, workers: WorkerPool) {
    this.#folder = folder;
    this.#workers = workers;
  }

  /**
   * Reads the whole library again, in a worker; whatever is written meanwhile is left for the next time.
   *
   * @throws DeskError JOB_CANCELLED, JOB_FAILED
   */
  verify(
    controls: { signal?: AbortSignal; progress?: (progress: Progress) => void } = {},
  ): Promise<Verification> {
    return this.#workers.run(
      'verify.library',
      { library: this.#folder.root },
      {
        timeLimit: TIME_LIMIT,
        ...(controls.signal && { signal: controls.signal }),
        ...(controls.progress && { onProgress: controls.progress }),
      },
    );
  }
}
