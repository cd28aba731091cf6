/** Long work that a window started: it can be watched, joined again after a reload, and cancelled. */
import { EventEmitter, on } from 'node:events';
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import type { JobEvent, Progress } from '#shared/model/job.ts';
import { wireError } from '../desk/wire-error.ts';
import type { Explain } from '../files/disk-errors.ts';

export interface JobControls {
  signal: AbortSignal;
  progress(progress: Progress): void;
}

interface Job {
  last: JobEvent<unknown>;
  events: EventEmitter;
  abort: AbortController;
}

/** How many ended jobs are remembered for a window that asks late. */
const KEPT_ENDED_JOBS = 50;

export class JobBoard {
  readonly #jobs = new Map<string, Job>();
  readonly #explain: Explain;

  constructor(explain: Explain) {
    this.#explain = explain;
  }

  /** Starts the work at once; its id is what `watch` and `cancel` take. */
  start(work: (controls: JobControls) => Promise<unknown>): string {
    const id = uuid();
    const job: Job = {
      last: { type: 'progress', progress: { step: 'waiting', fraction: 0 } },
      events: new EventEmitter(),
      abort: new AbortController(),
    };
    this.#jobs.set(id, job);
    const tell = (event: JobEvent<unknown>) => {
      job.last = event;
      job.events.emit('event', event);
    };
    const controls: JobControls = {
      signal: job.abort.signal,
      progress: (progress) => tell({ type: 'progress', progress }),
    };
    void Promise.resolve()
      .then(() => work(controls))
      .then(
        (result) => tell({ type: 'done', result }),
        (thrown) => tell({ type: 'failed', error: wireError(this.#explain(thrown)) }),
      )
      .finally(() => this.#forgetOldest());
    return id;
  }

  /** The job's latest event, then each new one; ends after `done` or `failed`. */
  async *watch(id: string, signal: AbortSignal | undefined): AsyncGenerator<JobEvent<unknown>> {
    const job = this.#find(id);
    const events = on(job.events, 'event', signal ? { signal } : {});
    let event = job.last;
    yield event;
    if (event.type !== 'progress') return;
    try {
      for await (const [next] of events) {
        event = next;
        yield event;
        if (event.type !== 'progress') return;
      }
    } catch (thrown) {
      // The window went away: nobody is left to tell.
      if (!signal?.aborted) throw thrown;
    }
  }

  /** Asks the work to stop; it ends as failed with JOB_CANCELLED. */
  cancel(id: string): void {
    this.#find(id).abort.abort();
  }

  /** Stops everything that still runs. */
  close(): void {
    for (const job of this.#jobs.values()) job.abort.abort();
  }

  #find(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new DeskError('NOT_FOUND', { kind: 'việc', id });
    return job;
  }

  #forgetOldest(): void {
    const ended = [...this.#jobs].filter(([, job]) => job.last.type !== 'progress');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED_JOBS))) this.#jobs.delete(id);
  }
}
