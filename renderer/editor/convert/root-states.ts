/** What a document has besides its blocks rides on the root node, so that undo carries it along. */
import { createState } from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';

type Footnotes = ArticleDocument['footnotes'];

// Parsed is only what the editor wrote itself.
export const footnotesState = createState('footnotes', {
  parse: (value): Footnotes => (value as Footnotes | undefined) ?? {},
});

/** Ids of the comment threads that the document came with: others' anchors are not pasted into it. */
export const threadsState = createState('threads', {
  parse: (value): readonly string[] => (value as readonly string[] | undefined) ?? [],
});
