/** What passes between the editor and the page around it, besides props. */
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { ChosenPicture } from './editor-surroundings.ts';
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
  /** Puts a picture of the library after the block that holds the caret. */
  insertFigure(picture: ChosenPicture): void;
}
