/** The form of a piece of heavy work: a plain async function that runs in a worker thread. */
import type { Progress } from '#shared/model/job.ts';
import type { ProgramPaths } from '../desk/ports.ts';

export interface TaskContext {
  paths: ProgramPaths;
  /** Tells how far the work is; cheap to call often. */
  progress(progress: Progress): void;
}

/** Input and output must survive a structured clone; errors for people are thrown as DeskError. */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Promise<Output>;
