/** An error as a door answers it over HTTP: `{ code, message, details }` with the status it stands for. */
import type { DeskError, ErrorCode } from '#shared/errors.ts';
import { wireError } from '../wire-error.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  ACCESS_DENIED: 403,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  FILE_NOT_FOUND: 404,
  UPLOAD_NOT_FOUND: 404,
  FILE_TOO_LARGE: 413,
  RENDERER_NOT_BUILT: 503,
  UNEXPECTED: 500,
};

export function errorResponse(error: DeskError): Response {
  return Response.json(wireError(error), {
    status: STATUS[error.code] ?? 400,
    headers: { 'Cache-Control': 'no-store' },
  });
}
