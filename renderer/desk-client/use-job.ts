/** One piece of long work, watched: its step, how far it is, how it ended. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '#shared/model/job.ts';
import { useDeskCalls } from './desk-client.tsx';
import { type Failure, failureOf } from './failure.ts';

export type JobState<Result> =
  | { phase: 'idle' }
  /** `isStopping`: somebody cancelled it, and it has not come to its end yet. */
  | { phase: 'running'; progress: Progress; isStopping: boolean }
  | { phase: 'done'; result: Result }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'cancelled' };

interface Job<Result> {
  state: JobState<Result>;
  /** Starts the work; `begin` makes it on the desk and gives its id. */
  run(begin: (signal: AbortSignal) => Promise<{ jobId: string }>): Promise<void>;
  cancel(): void;
  reset(): void;
}

const STARTING: Progress = { step: 'waiting', fraction: 0 };

/** @typeParam Result what the job's `done` event carries; the contract types it as unknown. */
export function useJob<Result>(): Job<Result> {
  const calls = useDeskCalls();
  const [state, setState] = useState<JobState<Result>>({ phase: 'idle' });
  const current = useRef<{ abort: AbortController; jobId: string | null; stop: () => void } | null>(null);

  useEffect(() => () => current.current?.stop(), []);

  const run = useCallback(
    async (begin: (signal: AbortSignal) => Promise<{ jobId: string }>) => {
      const abort = new AbortController();
      const mine: NonNullable<typeof current.current> = { abort, jobId: null, stop: () => undefined };
      current.current = mine;
      const isCurrent = () => current.current === mine;
      const tell = (next: JobState<Result>) => isCurrent() && setState(next);
      const failed = (thrown: unknown) => {
        const failure = failureOf(thrown);
        const cancelled = abort.signal.aborted || failure.code === 'JOB_CANCELLED';
        tell(cancelled ? { phase: 'cancelled' } : { phase: 'failed', failure });
      };
      setState({ phase: 'running', progress: STARTING, isStopping: false });
      try {
        mine.jobId = (await begin(abort.signal)).jobId;
      } catch (thrown) {
        return failed(thrown);
      }
      const { jobId } = mine;
      if (abort.signal.aborted) void calls.jobs.cancel.mutate({ jobId }).catch(() => undefined);
      const watching = calls.jobs.watch.subscribe(
        { jobId },
        {
          onData: (event) => {
            if (event.type === 'progress') {
              const isStopping = abort.signal.aborted;
              return tell({ phase: 'running', progress: event.progress, isStopping });
            }
            mine.stop();
            if (event.type === 'failed') return failed(event.error);
            return tell({ phase: 'done', result: event.result as Result });
          },
          onError: failed,
        },
      );
      mine.stop = () => watching.unsubscribe();
    },
    [calls],
  );

  const cancel = useCallback(() => {
    const running = current.current;
    running?.abort.abort();
    setState((now) => (now.phase === 'running' ? { ...now, isStopping: true } : now));
    if (running?.jobId) void calls.jobs.cancel.mutate({ jobId: running.jobId }).catch(() => undefined);
  }, [calls]);

  const reset = useCallback(() => {
    current.current?.stop();
    current.current = null;
    setState({ phase: 'idle' });
  }, []);

  return { state, run, cancel, reset };
}
