/** What can be asked of tables; ./table-extension.ts answers. */
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Puts an empty table after the block that holds the caret, and the caret into its first cell. */
export const ADD_TABLE_COMMAND: LexicalCommand<{ rows: number; columns: number }> =
  createCommand('ADD_TABLE');

/** Asks the person for the size of a new table (../table/table-tool.tsx). */
export const CHOOSE_TABLE_COMMAND: LexicalCommand<undefined> = createCommand('CHOOSE_TABLE');

/** What can be done to the table that holds the selection, in the order of menus. */
export const TABLE_ACTIONS = [
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'merge',
  'split',
  'headerRow',
  'deleteRows',
  'deleteColumns',
  'deleteTable',
] as const;
export type TableAction = (typeof TABLE_ACTIONS)[number];

export const ALTER_TABLE_COMMAND: LexicalCommand<TableAction> = createCommand('ALTER_TABLE');

export const SET_TABLE_CAPTION_COMMAND: LexicalCommand<{ key: NodeKey; caption: string }> =
  createCommand('SET_TABLE_CAPTION');
