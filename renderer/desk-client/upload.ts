/** Handing files to the desk. */
import { failureOf } from './failure.ts';

/**
 * Posts one file's bytes; resolves to the id that `imports.start` takes.
 *
 * @throws a Failure: FILE_TOO_LARGE, NOT_ALLOWED, DESK_UNREACHABLE …; an AbortError when cancelled.
 */
export async function uploadFile(uploadUrl: string, file: File, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(uploadUrl, {
      method: 'POST',
      headers: { 'X-File-Name': encodeURIComponent(file.name) },
      body: file,
      signal,
    });
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    throw failureOf(thrown);
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(answer);
  if (typeof answer === 'object' && answer !== null && 'uploadId' in answer) return String(answer.uploadId);
  throw failureOf(answer);
}
