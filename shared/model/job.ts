/** What a piece of long work says of itself while it runs and when it ends. */
import type { ErrorCode } from '../errors.ts';

/** A finding that does not stop the work. `code` is stable, `message` is Vietnamese. */
export interface Warning {
  code: string;
  message: string;
  /** What the warning is about, when it is a stored thing. */
  articleId?: string;
}

export interface Progress {
  /** Stable name of the step: "layout", "typeset", "pdf" … */
  step: string;
  /** Between 0 and 1 over the whole job. */
  fraction: number;
}

/** An error as it crosses a door. */
export interface WireError {
  code: ErrorCode;
  message: string;
  details: Record<string, unknown>;
}

export type JobEvent<Result> =
  | { type: 'progress'; progress: Progress }
  | { type: 'done'; result: Result }
  | { type: 'failed'; error: WireError };
