/** Tables: Lexical's own, kept whole (./tidy.ts), with Word's keys (./keys.ts) and the clipboard's ways. */
import { DOMImportExtension, DOMRenderExtension } from '@lexical/html';
import { $isTableNode, TableExtension } from '@lexical/table';
import {
  $getNodeByKey,
  $onUpdate,
  $setState,
  COMMAND_PRIORITY_EDITOR,
  configExtension,
  defineExtension,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $insertBlock } from '../opaque/insert-block.ts';
import { $alterTable } from './actions.ts';
import { TableClipboardExtension } from './clipboard.ts';
import { ADD_TABLE_COMMAND, ALTER_TABLE_COMMAND, SET_TABLE_CAPTION_COMMAND } from './commands.ts';
import { $tableNode } from './conversion.ts';
import { tableImportRule } from './import.ts';
import { registerTableKeys } from './keys.ts';
import { tableRendering } from './rendering.ts';
import { captionState } from './states.ts';
import { registerTidyTables } from './tidy.ts';

export const ArticleTableExtension = defineExtension({
  name: 'toa-soan/table',
  dependencies: [
    configExtension(TableExtension, { hasCellBackgroundColor: false, hasTabHandler: false }),
    configExtension(DOMImportExtension, { rules: [tableImportRule] }),
    configExtension(DOMRenderExtension, { overrides: tableRendering }),
    TableClipboardExtension,
  ],
  register: (editor) =>
    mergeRegister(
      registerTidyTables(editor),
      registerTableKeys(editor),
      editor.registerCommand(ADD_TABLE_COMMAND, (size) => $addTable(editor, size), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(ALTER_TABLE_COMMAND, $alterTable, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(
        SET_TABLE_CAPTION_COMMAND,
        ({ key, caption }) => {
          const table = $getNodeByKey(key);
          if ($isTableNode(table)) $setState(table, captionState, caption);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    ),
});

/** The first row is a header, as most tables of a bulletin have one. */
function $addTable(editor: LexicalEditor, { rows, columns }: { rows: number; columns: number }): boolean {
  const row = { cells: Array.from({ length: columns }, () => ({ paragraphs: [[]] })) };
  const table = $tableNode({
    type: 'table',
    headerRows: rows > 1 ? 1 : 0,
    rows: Array.from({ length: rows }, () => row),
    caption: '',
  });
  $insertBlock(table);
  table.selectStart();
  $onUpdate(() => editor.getElementByKey(table.getKey())?.scrollIntoView({ block: 'nearest' }));
  return true;
}
