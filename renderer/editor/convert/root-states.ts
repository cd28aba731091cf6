/** What a document has besides its blocks and notes rides on the root node, so that undo carries it along. */
import { createState } from 'lexical';

/** Ids of the comment threads that the document came with: others' anchors are not pasted into it. */
export const threadsState = createState('threads', {
  parse: (value): readonly string[] => (value as readonly string[] | undefined) ?? [],
});
