/** The document's footnotes ride on the root node, so that undo and the clipboard of states carry them. */
import { createState } from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';

type Footnotes = ArticleDocument['footnotes'];

export const footnotesState = createState('footnotes', {
  parse: (value): Footnotes => (value as Footnotes | undefined) ?? {},
});
