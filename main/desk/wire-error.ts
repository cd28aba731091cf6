/** An error as it crosses a door: `{ code, message, details }`, never a stack. */
import type { DeskError } from '#shared/errors.ts';
import type { WireError } from '#shared/model/job.ts';

export function wireError(error: DeskError): WireError {
  return { code: error.code, message: error.message, details: { ...error.details } };
}
