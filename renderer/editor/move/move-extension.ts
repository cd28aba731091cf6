/** Moves blocks and items with Word's keys (../keys). */
import { COMMAND_PRIORITY_EDITOR, defineExtension } from 'lexical';
import { $moveBlocks, MOVE_BLOCKS_COMMAND } from './move-blocks.ts';

export const MoveExtension = defineExtension({
  name: 'toa-soan/move',
  register: (editor) => editor.registerCommand(MOVE_BLOCKS_COMMAND, $moveBlocks, COMMAND_PRIORITY_EDITOR),
});
