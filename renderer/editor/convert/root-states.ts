/** What a document has besides its blocks and notes rides on the root node, so that undo carries it along. */
import { createState } from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';

/** Ids of the comment threads that the text has or had here: those of other articles are not pasted into it. */
export const threadsState = createState('threads', {
  parse: (value): readonly string[] => (value as readonly string[] | undefined) ?? [],
});

/** The suggestions that the text may speak of, by id; those it speaks of no more are left out of the document. */
export const suggestionsState = createState('suggestions', {
  parse: (value): ArticleDocument['suggestions'] =>
    (value as ArticleDocument['suggestions'] | undefined) ?? {},
});
