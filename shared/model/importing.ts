/** What importers hand over: plain values, nothing stored yet. */
import type { ArticleContent } from './article.ts';
import type { Warning, WireError } from './job.ts';
import type { LetterChanges } from './letter-changes.ts';

export interface ImportedSection {
  /** Empty when the source names no sections. */
  name: string;
  articles: ArticleContent[];
}

/** A whole bulletin taken apart. */
export interface ImportedBulletin {
  /** "03/2024", when the text or the file's name says so; else null. */
  number: string | null;
  /** ISO day, when known; else null. */
  date: string | null;
  sections: ImportedSection[];
  warnings: Warning[];
}

export const IMPORT_KINDS = ['auto', 'bulletin', 'article', 'source', 'picture'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface CreatedThing {
  kind: 'issue' | 'article' | 'source' | 'picture';
  id: string;
  title: string;
}

/** What became of one file. */
export interface ImportedFile {
  file: string;
  ok: boolean;
  /** Of a text: "utf-8", "utf-16le" … */
  encoding?: string;
  created: CreatedThing[];
  warnings: Warning[];
  error: WireError | null;
  /** Nothing is stored yet: a person is to decide about these changes of its letters first. */
  undecided?: UndecidedLetters;
}

export interface UndecidedLetters {
  /** Imports the file once it is decided. */
  uploadId: string;
  /** What `line` of a place counts. */
  counted: 'lines' | 'paragraphs';
  changes: LetterChanges[];
}
