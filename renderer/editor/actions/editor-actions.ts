/** Everything the editor can do to the text, by name: for the palette, the help of keys, and the page's keys. */
import { INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import {
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type ElementFormatType,
  FORMAT_TEXT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import { ALIGNMENTS, NUMBERINGS } from '#shared/document/schema.ts';
import { INSERT_ADMINISTRATIVE_COMMAND } from '../administrative/commands.ts';
import { BLOCK_KINDS, SET_ALIGNMENT_COMMAND, SET_BLOCK_KIND_COMMAND } from '../block-kind/commands.ts';
import type { PicturePort } from '../editor-surroundings.ts';
import { chooseFigures } from '../figure/choose-figures.ts';
import { INSERT_FOOTNOTE_COMMAND } from '../footnote/commands.ts';
import { KEYS, type KeyName } from '../keys/keys.ts';
import { CHANGE_LEVEL_COMMAND } from '../keys/level.ts';
import { CHANGE_CASE_COMMAND, CLEAR_MARKS_COMMAND } from '../letters/letters-extension.ts';
import { NO_BREAK_SPACE } from '../letters/no-break-space.ts';
import { EDIT_LINK_COMMAND } from '../link/commands.ts';
import { SET_NUMBERING_COMMAND } from '../list/commands.ts';
import { MOVE_BLOCKS_COMMAND } from '../move/move-blocks.ts';
import { CONVERT_ENCODING_COMMAND, PASTE_AS_TEXT_COMMAND } from '../paste/commands.ts';
import type { EditorStrings } from '../strings/vi.ts';
import { CHOOSE_TABLE_COMMAND } from '../table/commands.ts';

export interface EditorAction {
  /** Stable name. */
  id: string;
  label(strings: EditorStrings): string;
  /** Its key in the text, if it has one. */
  key?: KeyName;
  run(editor: LexicalEditor, pictures: PicturePort): void;
}

const dispatch =
  <T>(command: LexicalCommand<T>, payload: T) =>
  (editor: LexicalEditor) =>
    void editor.dispatchCommand(command, payload);

const keyOf = (name: string): { key?: KeyName } =>
  Object.hasOwn(KEYS, name) ? { key: name as KeyName } : {};

const mark = (name: TextFormatType & keyof EditorStrings['toolbar']): EditorAction => ({
  id: name,
  label: ({ toolbar }) => toolbar[name],
  ...keyOf(name),
  run: dispatch(FORMAT_TEXT_COMMAND, name),
});

const tool = (id: keyof EditorStrings['toolbar'], run: EditorAction['run']): EditorAction => ({
  id,
  label: ({ toolbar }) => toolbar[id],
  ...keyOf(id),
  run,
});

export const EDITOR_ACTIONS: readonly EditorAction[] = [
  tool('undo', dispatch(UNDO_COMMAND, undefined)),
  tool('redo', dispatch(REDO_COMMAND, undefined)),
  mark('bold'),
  mark('italic'),
  mark('underline'),
  mark('strikethrough'),
  mark('subscript'),
  mark('superscript'),
  tool('changeCase', dispatch(CHANGE_CASE_COMMAND, undefined)),
  tool('clearMarks', dispatch(CLEAR_MARKS_COMMAND, undefined)),
  tool('noBreakSpace', dispatch(CONTROLLED_TEXT_INSERTION_COMMAND, NO_BREAK_SPACE)),
  tool('moveUp', dispatch(MOVE_BLOCKS_COMMAND, 'up')),
  tool('moveDown', dispatch(MOVE_BLOCKS_COMMAND, 'down')),
  tool('levelUp', dispatch(CHANGE_LEVEL_COMMAND, -1)),
  tool('levelDown', dispatch(CHANGE_LEVEL_COMMAND, 1)),
  ...BLOCK_KINDS.map(
    (kind): EditorAction => ({
      id: `kind.${kind}`,
      label: ({ toolbar, blockKinds }) => `${toolbar.blockKind}: ${blockKinds[kind]}`,
      ...keyOf(kind),
      run: dispatch(SET_BLOCK_KIND_COMMAND, kind),
    }),
  ),
  ...(['', ...ALIGNMENTS] as const).map(
    (side: ElementFormatType & ('' | (typeof ALIGNMENTS)[number])): EditorAction => ({
      id: `align.${side || 'template'}`,
      label: ({ toolbar, alignments }) => `${toolbar.alignment}: ${alignments[side || 'template']}`,
      ...keyOf(side),
      run: dispatch(SET_ALIGNMENT_COMMAND, side),
    }),
  ),
  tool('bulletList', dispatch(INSERT_UNORDERED_LIST_COMMAND, undefined)),
  tool('numberedList', dispatch(INSERT_ORDERED_LIST_COMMAND, undefined)),
  ...NUMBERINGS.map(
    (numbering): EditorAction => ({
      id: `numbering.${numbering}`,
      label: ({ toolbar, numberings }) => `${toolbar.numbering}: ${numberings[numbering]}`,
      run: dispatch(SET_NUMBERING_COMMAND, numbering),
    }),
  ),
  tool('link', dispatch(EDIT_LINK_COMMAND, undefined)),
  tool('footnote', dispatch(INSERT_FOOTNOTE_COMMAND, undefined)),
  tool('figure', (editor, pictures) => void chooseFigures(editor, pictures)),
  {
    id: 'table',
    label: ({ table }) => table.insert,
    run: dispatch(CHOOSE_TABLE_COMMAND, undefined),
  },
  tool('divider', dispatch(INSERT_HORIZONTAL_RULE_COMMAND, undefined)),
  ...(['recipients', 'signature'] as const).map(
    (kind): EditorAction => ({
      id: kind,
      label: ({ administrative }) => administrative[kind],
      run: dispatch(INSERT_ADMINISTRATIVE_COMMAND, kind),
    }),
  ),
  {
    id: 'pasteAsText',
    label: ({ paste }) => paste.asText,
    run: dispatch(PASTE_AS_TEXT_COMMAND, undefined),
  },
  {
    id: 'convertEncoding',
    label: ({ paste }) => paste.convert,
    run: dispatch(CONVERT_ENCODING_COMMAND, undefined),
  },
];
