/** What is given to an import, and what has become of a file on its way into the library. */
import type { DeskError } from '#shared/errors.ts';
import type { CreatedThing, UndecidedLetters } from '#shared/model/importing.ts';
import type { Warning } from '#shared/model/job.ts';
import type { RefusedLetters } from '#shared/model/letter-changes.ts';
import type { SourceDetails } from '#shared/model/library.ts';
import type { AuditRecord } from '../audit/audit.service.ts';
import type { SourceDraft } from '../sources/sources.service.ts';

export interface FileToImport {
  path: string;
  /** As the person knows the file. */
  name: string;
  /** Letters that stay as they are in the file. */
  refused?: RefusedLetters;
  /** Nothing is stored while a person has to decide about its letters: the upload waits. */
  askFor?: { uploadId: string };
}

/** What a person pasted, and what is said about it; "" and null leave it to the text. */
export interface PastedSource {
  text: string;
  html: string;
  details: SourceDetails;
}

/** What has become of one file before its rows are written. */
export type Incoming = { file: FileToImport; hash: string; encoding?: string; warnings: Warning[] } & (
  | { kind: 'source'; draft: SourceDraft }
  | { kind: 'known'; title: string }
  | { kind: 'picture'; created: CreatedThing }
  | { kind: 'undecided'; undecided: UndecidedLetters }
  /** Writes its rows when it is called, in a transaction. */
  | { kind: 'articles'; store(): Promise<CreatedThing[]> }
);

export type Read = { ok: true; incoming: Incoming } | { ok: false; file: FileToImport; error: DeskError };

/** An entry of the log for each thing that came in, so that its own history begins with the file. */
export function recordsOf({ file, hash }: Incoming, created: readonly CreatedThing[]): AuditRecord[] {
  const details = { file: file.name, sha256: hash };
  return created.map((subject) => ({ action: 'import.done', subject, details }));
}

/** Title of the source that the same file came in as, perhaps a moment ago; null for none. */
export function knownTitle(incoming: Incoming, titles: ReadonlyMap<string, string>): string | null {
  if (incoming.kind === 'known') return incoming.title;
  return incoming.kind === 'source' ? (titles.get(incoming.hash) ?? null) : null;
}
