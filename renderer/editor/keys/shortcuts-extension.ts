/** Listens for the keys that Lexical does not know by itself (it knows undo, bold, italic, underline). */
import { INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_NORMAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  compileKeyboardShortcuts,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { SET_ALIGNMENT_COMMAND, SET_BLOCK_KIND_COMMAND } from '../block-kind/commands.ts';
import { INSERT_FOOTNOTE_COMMAND } from '../footnote/commands.ts';
import { CHANGE_CASE_COMMAND, CLEAR_MARKS_COMMAND } from '../letters/letters-extension.ts';
import { NO_BREAK_SPACE } from '../letters/no-break-space.ts';
import { EDIT_LINK_COMMAND } from '../link/commands.ts';
import { MOVE_BLOCKS_COMMAND } from '../move/move-blocks.ts';
import { TOGGLE_SUGGESTING_COMMAND } from '../suggestion/commands.ts';
import { KEYS, type KeyName } from './keys.ts';
import { $changeLevel, CHANGE_LEVEL_COMMAND } from './level.ts';
import { registerTab } from './tab.ts';

type Act = (editor: LexicalEditor) => boolean;

const ACTS: Partial<Record<KeyName, Act>> = {
  subscript: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'subscript'),
  superscript: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'superscript'),
  changeCase: (editor) => editor.dispatchCommand(CHANGE_CASE_COMMAND, undefined),
  clearMarks: (editor) => editor.dispatchCommand(CLEAR_MARKS_COMMAND, undefined),
  noBreakSpace: (editor) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, NO_BREAK_SPACE),
  moveUp: (editor) => editor.dispatchCommand(MOVE_BLOCKS_COMMAND, 'up'),
  moveDown: (editor) => editor.dispatchCommand(MOVE_BLOCKS_COMMAND, 'down'),
  levelUp: (editor) => editor.dispatchCommand(CHANGE_LEVEL_COMMAND, -1),
  levelDown: (editor) => editor.dispatchCommand(CHANGE_LEVEL_COMMAND, 1),
  link: (editor) => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  footnote: (editor) => editor.dispatchCommand(INSERT_FOOTNOTE_COMMAND, undefined),
  suggest: (editor) => editor.dispatchCommand(TOGGLE_SUGGESTING_COMMAND, undefined),
  heading1: (editor) => editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'heading1'),
  heading2: (editor) => editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'heading2'),
  heading3: (editor) => editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'heading3'),
  paragraph: (editor) => editor.dispatchCommand(SET_BLOCK_KIND_COMMAND, 'paragraph'),
  bulletList: (editor) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  left: (editor) => editor.dispatchCommand(SET_ALIGNMENT_COMMAND, 'left'),
  center: (editor) => editor.dispatchCommand(SET_ALIGNMENT_COMMAND, 'center'),
  right: (editor) => editor.dispatchCommand(SET_ALIGNMENT_COMMAND, 'right'),
  justify: (editor) => editor.dispatchCommand(SET_ALIGNMENT_COMMAND, 'justify'),
};

export const ShortcutsExtension = defineExtension({
  name: 'toa-soan/shortcuts',
  register: (editor) => {
    const table = compileKeyboardShortcuts(
      Object.entries(ACTS).map(([name, act]) => ({ ...KEYS[name as KeyName], act })),
    );
    return mergeRegister(
      registerTab(editor),
      editor.registerCommand(CHANGE_LEVEL_COMMAND, (by) => $changeLevel(editor, by), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const shortcut = table.match(event);
          if (shortcut === undefined || !shortcut.act(editor)) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
  },
});
