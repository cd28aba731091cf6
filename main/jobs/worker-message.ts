/** What crosses between the pool and a worker thread: values that survive a structured clone. */
import type { MessagePort } from 'node:worker_threads';
import type { ErrorCode, ErrorDetails } from '#shared/errors.ts';
import type { ProgramPaths } from '../desk/ports.ts';

export interface WorkerRequest {
  task: string;
  input: unknown;
  paths: ProgramPaths;
  /** Receives Progress values. */
  progress: MessagePort;
}

/** A DeskError loses its class on the way, so it travels as data. */
export type WorkerReply =
  | { ok: true; value: unknown }
  | { ok: false; code: ErrorCode; details: ErrorDetails[ErrorCode] };
