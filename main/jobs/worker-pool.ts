/** Worker threads for heavy work, over piscina: progress, cancellation, limits of time and memory. */
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { DeskError } from '#shared/errors.ts';
import type { Progress } from '#shared/model/job.ts';
import type { ProgramPaths } from '../desk/ports.ts';
import { setOneThread } from '../publishing/typst/one-thread.ts';
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts';
import type { WorkerReply, WorkerRequest } from './worker-message.ts';

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** Seconds after which the worker is stopped. */
  timeLimit?: number;
}

const DEFAULT_TIME_LIMIT = 300;
/** A task that needs more than this is a bomb, not a bulletin. */
const MEMORY_LIMIT_MB = 2048;

export class WorkerPool {
  #pool: Piscina;
  readonly #threads: number;
  readonly #paths: ProgramPaths;
  readonly #waiting = new Set<AbortController>();
  /** Tasks of `run` that have not ended. */
  #wanted = 0;
  #rested = Promise.withResolvers<void>();
  #behind: Promise<unknown> = Promise.resolve();

  /** @param threads how many tasks run at once; each thread is kept for a while, with its warm compiler. */
  constructor(paths: ProgramPaths, threads: number) {
    this.#paths = paths;
    this.#threads = threads;
    setOneThread();
    this.#pool = this.#start();
  }

  #start(): Piscina {
    const pool = new Piscina({
      filename: this.#paths.workerEntry,
      minThreads: 0,
      maxThreads: this.#threads,
      idleTimeout: 10 * 60_000,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    });
    // A thread that dies at work fails its task. One that dies before it has any would be started again for
    // ever, and the error, unheard, would end the desk: what waits is failed instead.
    pool.on('error', (error: unknown) => {
      for (const waiting of this.#waiting) waiting.abort(error);
    });
    return pool;
  }

  /**
   * Runs a task in a worker thread.
   *
   * @throws DeskError what the task threw; JOB_CANCELLED, JOB_TIMED_OUT (the thread is stopped in both
   *   cases), JOB_FAILED when the thread died.
   */
  async run<N extends TaskName>(
    task: N,
    input: TaskInput<N>,
    options: RunOptions = {},
  ): Promise<TaskOutput<N>> {
    this.#wanted += 1;
    try {
      return await this.#run(task, input, options);
    } finally {
      this.#wanted -= 1;
      if (this.#wanted === 0) {
        this.#rested.resolve();
        this.#rested = Promise.withResolvers();
      }
    }
  }

  /**
   * As `run`, for what nobody waits for: one after the other, and each only when no task of `run` is there. Tasks
   * should be short, as what comes then has one thread less.
   */
  runBehind<N extends TaskName>(
    task: N,
    input: TaskInput<N>,
    options: RunOptions = {},
  ): Promise<TaskOutput<N>> {
    const turn = this.#behind.then(async () => {
      while (this.#wanted > 0) await this.#rested.promise;
      return this.#run(task, input, options);
    });
    this.#behind = turn.catch(() => undefined);
    return turn;
  }

  async #run<N extends TaskName>(task: N, input: TaskInput<N>, options: RunOptions): Promise<TaskOutput<N>> {
    const { onProgress, timeLimit = DEFAULT_TIME_LIMIT } = options;
    const timeout = AbortSignal.timeout(timeLimit * 1000);
    const died = new AbortController();
    const signals = [timeout, died.signal, ...(options.signal ? [options.signal] : [])];
    const signal = AbortSignal.any(signals);
    this.#waiting.add(died);
    const { port1, port2 } = new MessageChannel();
    if (onProgress) port1.on('message', onProgress);
    const request: WorkerRequest = { task, input, paths: this.#paths, progress: port2 };
    try {
      const reply: WorkerReply = await this.#pool.run(request, { signal, transferList: [port2] });
      if (!reply.ok) throw new DeskError(reply.code, reply.details);
      return reply.value as TaskOutput<N>;
    } catch (thrown) {
      if (thrown instanceof DeskError) throw thrown;
      if (options.signal?.aborted) throw new DeskError('JOB_CANCELLED', {}, { cause: thrown });
      if (timeout.aborted) throw new DeskError('JOB_TIMED_OUT', { seconds: timeLimit }, { cause: thrown });
      const cause: unknown = died.signal.aborted ? died.signal.reason : thrown;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DeskError('JOB_FAILED', { reason }, { cause });
    } finally {
      this.#waiting.delete(died);
      port1.close();
    }
  }

  /** Starts new threads for what comes; the old ones end once they have finished what they are at. */
  renew(): void {
    const old = this.#pool;
    this.#pool = this.#start();
    void old.close();
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
