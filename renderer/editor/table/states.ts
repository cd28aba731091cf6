/** What a table of the document has besides its rows; it rides on Lexical's table node. */
import { createState } from 'lexical';
import type { TableBlock } from '#shared/document/schema.ts';

export const captionState = createState('caption', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** What suggestions say about the whole table; carried along, not interpreted here. */
export const proposalState = createState('proposal', {
  // The editor wrote it itself (clipboard, undo); nothing foreign comes this way.
  parse: (value): TableBlock['proposal'] => value as TableBlock['proposal'],
});
