/** What can be asked of figures; ./figure-extension.ts answers. */
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { FigureBlock } from '#shared/document/schema.ts';

/** What a person can change of a figure. */
export type FigureChanges = Partial<Omit<FigureBlock, 'type'>>;

/** Puts a figure after the block that holds the caret. */
export const INSERT_FIGURE_COMMAND: LexicalCommand<FigureChanges> = createCommand('INSERT_FIGURE');

/** Changes what is named of one figure; the rest of it stays. */
export const CHANGE_FIGURE_COMMAND: LexicalCommand<{ key: NodeKey; changes: FigureChanges }> =
  createCommand('CHANGE_FIGURE');

export const REMOVE_FIGURE_COMMAND: LexicalCommand<NodeKey> = createCommand('REMOVE_FIGURE');
