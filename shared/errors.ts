/**
 * Every error that can reach a person: its code, its details, and what it says.
 *
 * A message tells what happened, to what, and what to do now (INTERFACE.md, "Messages"). Errors cross
 * every door as `{ code, message, details }`; the renderer may pick the other language by code.
 */
import { type Language, MESSAGES } from './messages.ts';

export interface ErrorDetails {
  // Files handed to the desk
  FILE_EMPTY: { name: string };
  FILE_TOO_LARGE: { name: string; megabytes: number; limitMegabytes: number };
  FILE_NOT_TEXT: { name: string };
  FILE_NOT_UTF8: { name: string };
  FILE_NOT_FOUND: { name: string };
  FILE_UNREADABLE: { name: string };
  FILE_KIND_UNKNOWN: { name: string };
  PICTURE_INVALID: { name: string };
  PICTURE_TRUNCATED: { name: string };
  PICTURE_TOO_LARGE: { name: string; width: number; height: number; limit: number };
  IMPORT_NO_ARTICLES: { name: string };
  UPLOAD_NOT_FOUND: { id: string };
  // The library
  LIBRARY_READ_ONLY: { folder: string };
  LIBRARY_FULL: { folder: string };
  LIBRARY_NEWER: { folder: string; version: number; supported: number };
  LIBRARY_IN_USE: { folder: string; pid: number };
  LIBRARY_DAMAGED: { folder: string };
  LIBRARY_GONE: { folder: string };
  NOT_A_LIBRARY: { folder: string };
  LIBRARY_EXISTS: { folder: string };
  // Things and people
  NOT_FOUND: { kind: string; id: string };
  CHANGED_ELSEWHERE: { title: string };
  WRITTEN_ELSEWHERE: { person: string };
  /** Changes of a text were sent that start from another one than the desk has. */
  BASE_DIFFERS: Record<string, never>;
  NOT_ALLOWED: { action: string };
  WRONG_PIN: Record<string, never>;
  ARTICLE_ALREADY_PLACED: { title: string };
  SECTION_NOT_EMPTY: { name: string; articles: number };
  ONLY_SUGGESTIONS: { title: string };
  ROYALTIES_CLOSED: { issue: string };
  STATE_FORBIDS: { title: string; state: string };
  INPUT_INVALID: { place: string };
  // Documents
  DOCUMENT_INVALID: { place: string };
  DOCUMENT_NEWER: { version: number; supported: number };
  // Publishing and jobs
  TARGET_UNWRITABLE: { path: string };
  DISK_FULL: { folder: string };
  TEMPLATE_UNKNOWN: { template: string };
  ISSUE_EMPTY: { title: string };
  SUGGESTIONS_OPEN: { articles: { title: string; count: number }[] };
  TYPESETTING_FAILED: { reason: string };
  PDF_STANDARD_UNAVAILABLE: { standard: string };
  PDF_STANDARD_UNMET: { standard: string; reason: string };
  JOB_CANCELLED: Record<string, never>;
  JOB_TIMED_OUT: { seconds: number };
  JOB_FAILED: { reason: string };
  // Doors
  ACCESS_DENIED: Record<string, never>;
  PORT_IN_USE: { port: number };
  RENDERER_NOT_BUILT: Record<string, never>;
  WRONG_USAGE: { reason: string };
  UNEXPECTED: { reason: string };
}

export type ErrorCode = keyof ErrorDetails;

/** An error meant for a person. Anything else that is thrown is a defect and crosses as UNEXPECTED. */
export class DeskError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails[C];

  constructor(code: C, details: ErrorDetails[C], options?: ErrorOptions) {
    super(errorMessage(code, details), options);
    this.name = 'DeskError';
    this.code = code;
    this.details = details;
  }
}

/** The sentence for a code in a language (Vietnamese unless told). */
export function errorMessage<C extends ErrorCode>(
  code: C,
  details: ErrorDetails[C],
  language: Language = 'vi',
): string {
  return MESSAGES[code][language](details);
}

/** True for a string that names an error of this table: what crosses a door is not trusted. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(MESSAGES, code);
}

/** Any thrown value as a DeskError; what is not one becomes UNEXPECTED with its message. */
export function asDeskError(thrown: unknown): DeskError {
  if (thrown instanceof DeskError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new DeskError('UNEXPECTED', { reason }, { cause: thrown });
}
