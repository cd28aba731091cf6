/** What every importer of a kind of file hands over: plain values, nothing stored yet. */
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { Warning } from '#shared/model/job.ts';
import type { LetterChanges } from '#shared/model/letter-changes.ts';
import type { DocumentKind } from '#shared/model/library.ts';

/** A picture taken out of a file; figures of its document name it by `id` until it is in the library. */
export interface TakenPicture {
  id: string;
  /** JPEG, PNG, WebP or TIFF. */
  bytes: Uint8Array;
}

/** How a block stood in its file, as far as that tells articles apart. */
export interface BlockPlace {
  /** Blank lines before it. */
  gap: number;
  /** A page began with it. */
  newPage: boolean;
}

/** A file as its importer read it. */
export interface ReadFile {
  blocks: Block[];
  /** One for each block. */
  places: BlockPlace[];
  /** Paragraphs of each note, by the ids that the blocks name. */
  footnotes: ArticleDocument['footnotes'];
  pictures: TakenPicture[];
  /** What the file itself says about its text; "" and null where it says nothing. */
  facts: Partial<SourceFacts>;
  /** What reading has changed in its letters. */
  letters: LetterChanges[];
  warnings: Warning[];
}

/** What a text says about itself. */
export interface SourceFacts {
  title: string;
  author: string;
  /** ISO day. */
  publishedOn: string | null;
  address: string;
  /** Outlet as the text names it: "Báo Sông Lam", "songlam.vn". */
  attribution: string;
}

/** A whole file as a source. */
export interface ReadSource {
  kind: DocumentKind;
  document: ArticleDocument;
  /** Every word of it. */
  text: string;
  pictures: TakenPicture[];
  facts: SourceFacts;
  warnings: Warning[];
}
