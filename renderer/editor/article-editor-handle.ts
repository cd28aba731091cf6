/** What passes between the editor and the page around it, besides props. */
import type { FindingPlace } from '#shared/checks/finding.ts';
import type { ArticleDocument, Block } from '#shared/document/schema.ts';
import type { Hit } from '#shared/replace/replace.ts';
import type { FindOptions } from '#shared/vietnamese/find.ts';
import type { EditorStrings } from './strings/vi.ts';

/** Something that the person should be told without being stopped. */
export type EditorNotice = keyof EditorStrings['notices'];

/** What the page may ask of the editor. */
export interface ArticleEditorHandle {
  /** Puts the caret into the body. */
  focus(): void;
  /** The body as it is on the screen now. */
  document(): ArticleDocument;
  /** Replaces the whole body, as one step of undo. */
  replaceDocument(document: ArticleDocument): void;
  /** Scrolls to a block of the document by its index, puts the caret at its start and marks it for a moment. */
  revealBlock(index: number): void;
  /** Every place of the body where the words stand, in reading order. */
  find(query: string, replacement: string, options: FindOptions): Hit[];
  /** Paints hits in the text, the current one stronger; none takes the paint away. */
  paintHits(hits: readonly Hit[], current: Hit | null): void;
  /** Brings a place of the body into sight; the focus stays where it is. */
  revealPlace(place: FindingPlace): void;
  /** Selects a place of the body and gives the text the focus. */
  selectPlace(place: FindingPlace): void;
  /** Replaces hits, found in the text as it is now, as one step of undo. */
  replaceHits(hits: readonly Hit[]): void;
  /** Puts a block after the one that holds the caret, at the end when none does, as one step of undo. */
  insertBlock(block: Block): void;
  /** Takes back the last step. */
  undo(): void;
  /** Does what the palette calls by this name (actions/editor-actions.ts), at the caret. */
  act(action: string): void;
}
