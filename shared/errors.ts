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
  /** A text in a kind of file that Word reads and the desk does not. */
  FILE_NEEDS_WORD: { name: string; kind: string };
  FILE_LOCK: { name: string };
  /** An import was cancelled before it came to this file. */
  FILE_NOT_REACHED: { name: string };
  FILE_ENCRYPTED: { name: string };
  FILE_DAMAGED: { name: string };
  /** Small on disk, huge once it is opened. */
  FILE_BOMB: { name: string; megabytes: number };
  FILE_WITHOUT_TEXT: { name: string };
  OUTLET_KNOWN: { name: string; domain: string };
  PICTURE_INVALID: { name: string };
  PICTURE_TRUNCATED: { name: string };
  /** Sides are limited in pixels, the whole in millions of them. */
  PICTURE_TOO_LARGE: { name: string; width: number; height: number; limit: number; megapixels: number };
  /** A drawing that cannot be made safe, or not in time. */
  PICTURE_TOO_COMPLEX: { name: string };
  /** A picture as iPhones take it, which this machine cannot decode. */
  PICTURE_HEIC: { name: string };
  IMPORT_NO_ARTICLES: { name: string };
  UPLOAD_NOT_FOUND: { id: string };
  WORD_TEMPLATE_NOT_WORD: { name: string };
  WORD_TEMPLATE_TOO_LARGE: { name: string; megabytes: number; limitMegabytes: number };
  WORD_TEMPLATE_MACROS: { name: string };
  WORD_TEMPLATE_UNSAFE: { name: string };
  WORD_TEMPLATE_WITHOUT_STYLES: { name: string };
  /** The stored file is not there any more. */
  WORD_TEMPLATE_GONE: { name: string };
  ATTACHMENT_INVALID: { name: string };
  ATTACHMENT_LOCKED: { name: string };
  ATTACHMENT_ACTIVE: { name: string };
  ATTACHMENT_CUT_SHORT: { name: string };
  // The library
  LIBRARY_READ_ONLY: { folder: string };
  LIBRARY_FULL: { folder: string };
  LIBRARY_NEWER: { folder: string; version: number; supported: number };
  LIBRARY_IN_USE: { folder: string; pid: number };
  LIBRARY_DAMAGED: { folder: string };
  LIBRARY_GONE: { folder: string };
  NOT_A_LIBRARY: { folder: string };
  LIBRARY_EXISTS: { folder: string };
  // Copies of the library; `name` is that of the copy's folder
  BACKUP_DAMAGED: { name: string; part: string };
  BACKUP_NEWER: { name: string; version: number; supported: number };
  BACKUP_FOREIGN: { name: string; publication: string };
  BACKUP_NOT_FOUND: { name: string; folder: string };
  /** `megabytes`: how much it needs; 0 where that is not known. */
  BACKUP_DISK_FULL: { folder: string; megabytes: number };
  BACKUP_FOLDER_GONE: { folder: string };
  BACKUP_FOLDER_READ_ONLY: { folder: string };
  BACKUP_FOLDER_UNSUITABLE: { folder: string };
  BACKUP_RUNNING: Record<string, never>;
  // Folders of this computer, where a person chooses one
  FOLDER_GONE: { folder: string };
  FOLDER_CLOSED: { folder: string };
  FOLDER_NAME_UNSUITABLE: { name: string };
  FOLDER_EXISTS: { name: string };
  FOLDER_NOT_MADE: { name: string; folder: string };
  // Things and people
  NOT_FOUND: { kind: string; id: string };
  CHANGED_ELSEWHERE: { title: string };
  WRITTEN_ELSEWHERE: { person: string };
  /** Changes of a text were sent that start from another one than the desk has. */
  BASE_DIFFERS: Record<string, never>;
  NOT_ALLOWED: { action: string };
  WRONG_PIN: Record<string, never>;
  /** The window asks for the PIN and does the same again. */
  KEY_LOCKED: { person: string };
  KEY_CARD_INVALID: Record<string, never>;
  KEY_CODE_DIFFERS: { name: string };
  KEY_REVOKED: { name: string };
  KEY_OWN: { name: string };
  /** Too many wrong tries in a row: `seconds` until the next one is looked at. */
  TOO_MANY_TRIES: { seconds: number };
  DESK_LOCKED: Record<string, never>;
  LAST_ADMINISTRATOR: { name: string };
  ARTICLE_ALREADY_PLACED: { title: string };
  ARTICLE_IN_TRASH: { title: string };
  ARTICLE_IN_ISSUE: { title: string; issue: string };
  SECTION_NOT_EMPTY: { name: string; articles: number };
  PUBLICATION_HAS_ISSUES: { name: string; issues: number };
  LAST_PUBLICATION: { name: string };
  ONLY_SUGGESTIONS: { title: string };
  ROYALTIES_CLOSED: { issue: string };
  STATE_FORBIDS: { title: string; state: string };
  // Review
  ARTICLE_IS_EMPTY: { title: string };
  OWN_ARTICLE: { title: string };
  REVIEWER_UNSUITABLE: { title: string };
  NOT_SUBMITTED_BY_YOU: { title: string };
  REVIEWED_BY_ANOTHER: { title: string };
  TEXT_CHANGED: { title: string };
  APPROVED_ALREADY: { title: string };
  SUGGESTIONS_UNDECIDED: { title: string };
  NOT_APPROVED_YET: { title: string };
  /** An approval from another desk that cannot be believed. */
  APPROVAL_NOT_GENUINE: { title: string; person: string };
  /** `articles`: titles of those that are not approved. */
  ISSUE_NOT_READY: { title: string; articles: string[] };
  ISSUE_NOT_APPROVED: { title: string };
  ISSUE_PUBLISHED: { title: string };
  /** `last`: the newest time that the desk has on record, ISO 8601. */
  CLOCK_BEHIND: { now: string; last: string };
  INPUT_INVALID: { place: string };
  // Documents
  DOCUMENT_INVALID: { place: string };
  DOCUMENT_NEWER: { version: number; supported: number };
  // Packages from other desks
  PACKAGE_UNKNOWN: { name: string };
  PACKAGE_DAMAGED: { name: string };
  PACKAGE_NEWER: { name: string; format: number; supported: number };
  PACKAGE_FORGED: { name: string };
  PACKAGE_REFUSED: { name: string; part: string };
  PACKAGE_CLOSED: Record<string, never>;
  PACKAGE_MERGED_BEFORE: { name: string };
  PACKAGE_FROM_HERE: { name: string };
  PACKAGE_SENDER_UNKNOWN: { name: string; sender: string };
  PACKAGE_SENDER_REVOKED: { name: string; sender: string };
  /** `places`: how many are still to be decided. */
  MERGE_UNDECIDED: { title: string; places: number };
  /** `sentAt`: ISO 8601. */
  ARTICLE_AWAY: { title: string; recipient: string; sentAt: string };
  // Publishing and jobs
  TARGET_UNWRITABLE: { path: string };
  DISK_FULL: { folder: string };
  TEMPLATE_UNKNOWN: { template: string };
  ISSUE_EMPTY: { title: string };
  /** Preflight found errors: how many, and the first in Vietnamese. */
  PRINT_BLOCKED: { title: string; count: number; first: string };
  /** The copy for review was asked for together with a copy for print. */
  REVIEW_COPY_IS_DRAFT: Record<string, never>;
  SUGGESTIONS_OPEN: { articles: { title: string; count: number }[] };
  TYPESETTING_FAILED: { reason: string };
  PAGES_OUT_OF_RANGE: { from: number; to: number; pages: number };
  PAGES_NOT_POSSIBLE: { format: string };
  PDF_STANDARD_UNAVAILABLE: { standard: string };
  /** A text that the print fonts lack, which archive and accessible PDFs may not hold. */
  PDF_LETTERS_MISSING: { standard: string; text: string };
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
