/** The caption of a table rides on Lexical's table node, so that undo and the clipboard carry it along. */
import { createState } from 'lexical';

export const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});
