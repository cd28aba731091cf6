/**
 * Tables in and out of the clipboard. In: into the text as a table, into a table as its cells from the caret
 * on, as Excel does, and never a table into a cell. Out: HTML for Word, and text with tabs for Excel.
 */
import {
  $getClipboardDataFromSelection,
  $insertGeneratedNodes,
  ClipboardImportExtension,
  copyToClipboard,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import { $createTableNode, $isTableNode, $isTableSelection, type TableNode } from '@lexical/table';
import {
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  CUT_COMMAND,
  configExtension,
  defineExtension,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { $noteOf } from '../footnote/lookup.ts';
import { $writeMarks } from '../list/write-marks.ts';
import { $flattenToParagraphs } from '../paragraphs/flatten.ts';
import { $clearCells } from './actions.ts';
import { $emptyCell } from './conversion.ts';
import { $fillCells } from './fill.ts';
import { $selectContent, $selectedRange } from './lookup.ts';
import { $readGrid, $writeGrid } from './node-grid.ts';
import { formatTabSeparated, parseTabSeparated } from './tab-separated.ts';

export const TableClipboardExtension = defineExtension({
  name: 'toa-soan/table-clipboard',
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/plain': [(text, selection, $next) => $receiveText(text, selection) || $next()],
      },
    }),
    configExtension(GetClipboardDataExtension, { $exportMimeType: { 'text/plain': [$plainText] } }),
  ],
  register: (editor) =>
    mergeRegister(
      // After footnotes and comments have looked through the nodes, before Lexical's own table.
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => $insert(editor, nodes, selection),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(CUT_COMMAND, (event) => $cutCells(editor, event), COMMAND_PRIORITY_CRITICAL),
    ),
});

function $insert(editor: LexicalEditor, nodes: LexicalNode[], selection: BaseSelection): boolean {
  const only = onlyTable(nodes);
  const range = $selectedRange();
  if (range === null) {
    // One cell is its text.
    const cells = only === null ? [] : $cellsOf(only);
    if (only !== null && cells.length === 1) nodes.splice(0, nodes.length, ...$contentOf(only));
    return false;
  }
  if (only !== null && $cellsOf(only).length > 1) {
    $fillCells(range, only, $isTableSelection(selection));
    return true;
  }
  if (nodes.some((node) => $isElementNode(node) && !node.isInline() && !$isParagraphNode(node))) {
    nodes.splice(0, nodes.length, ...$paragraphsOf(nodes));
  }
  if (!$isTableSelection(selection)) return false;
  const first = range.grid[range.top]?.places[range.left];
  if (first !== undefined) $insertGeneratedNodes(editor, nodes, $selectContent(first));
  return true;
}

/** The table that is all there is to insert; programs put empty paragraphs around it. */
function onlyTable(nodes: readonly LexicalNode[]): TableNode | null {
  const [first, ...others] = nodes.filter(
    (node) => !($isParagraphNode(node) && node.getTextContent().trim() === ''),
  );
  return $isTableNode(first) && others.length === 0 ? first : null;
}

function $cellsOf(table: TableNode): unknown[] {
  return [...new Set($readGrid(table).flatMap(({ places }) => places))];
}

function $contentOf(table: TableNode): LexicalNode[] {
  const paragraphs = $readGrid(table)[0]?.places[0]?.getChildren() ?? [];
  const [only, ...others] = paragraphs;
  return $isParagraphNode(only) && others.length === 0 ? only.getChildren() : paragraphs;
}

/** What a cell can hold of the nodes. */
function $paragraphsOf(nodes: readonly LexicalNode[]): LexicalNode[] {
  const host = $emptyCell(false);
  $writeMarks(nodes);
  for (const node of nodes) {
    const last = host.getLastChild();
    const isInline = $isTextNode(node) || ($isElementNode(node) && node.isInline());
    if (!isInline) host.append(node);
    else if ($isParagraphNode(last) && nodes.indexOf(last) === -1) last.append(node);
    else host.append($createParagraphNode().append(node));
  }
  $flattenToParagraphs(host);
  return host.getChildren();
}

/** Text with tabs is a table where it comes alone; in a cell, one line of it fills cells too. */
function $receiveText(text: string, selection: BaseSelection): boolean {
  if ($isRangeSelection(selection) && $noteOf(selection.anchor.getNode()) !== null) return false;
  const rows = parseTabSeparated(text.normalize('NFC'), $selectedRange() === null ? 2 : 1);
  if (rows === null) return false;
  $insertGeneratedNodes($getEditor(), [$tableOfText(rows)], selection);
  return true;
}

function $tableOfText(rows: readonly (readonly string[])[]): TableNode {
  const table = $createTableNode();
  const places = rows.map((cells) =>
    cells.map((text) => {
      const cell = $emptyCell(false);
      for (const line of text.split('\n')) {
        const paragraph = $createParagraphNode();
        if (line !== '') paragraph.append($createTextNode(line));
        cell.append(paragraph);
      }
      return cell;
    }),
  );
  $writeGrid(
    table,
    places.map((line) => ({ node: null, isHeader: false, places: line })),
  );
  return table;
}

/** Selected cells as Excel writes them; a merged cell stands in its first place. */
function $plainText(selection: BaseSelection | null, next: () => string | null): string | null {
  const range = $isTableSelection(selection) ? $selectedRange(selection) : null;
  if (range === null) return next();
  const { grid, top, bottom, left, right } = range;
  const written = new Set<LexicalNode>();
  return formatTabSeparated(
    grid.slice(top, bottom + 1).map(({ places }) =>
      places.slice(left, right + 1).map((cell) => {
        if (written.has(cell)) return '';
        written.add(cell);
        return cell
          .getChildren()
          .map((paragraph) => paragraph.getTextContent())
          .join('\n');
      }),
    ),
  );
}

/** Cutting cells empties them; they stay selected. */
function $cutCells(editor: LexicalEditor, event: unknown): boolean {
  const selection = $getSelection();
  const range = $isTableSelection(selection) ? $selectedRange() : null;
  if (range === null) return false;
  const data = $getClipboardDataFromSelection(selection);
  void copyToClipboard(editor, event instanceof ClipboardEvent ? event : null, data);
  $clearCells(range);
  return true;
}
