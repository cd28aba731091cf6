/**
 * Tables of pasted HTML (Word, Excel, LibreOffice, Google, the web): rows, spans and headers are kept, all
 * that is look is left. A table of one cell, or one that says it is there for the layout, is only its content.
 */

import { type DOMImportContext, defineImportRule, sel } from '@lexical/html';
import { $createTableNode, type TableCellNode } from '@lexical/table';
import {
  $createParagraphNode,
  $isElementNode,
  $isInlineElementOrDecoratorNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  type LexicalNode,
} from 'lexical';
import { $flattenToParagraphs } from '../paragraphs/flatten.ts';
import { $emptyCell } from './conversion.ts';
import { coveredPlaces } from './grid.ts';
import { $newCell, $writeGrid } from './node-grid.ts';
import { captionState } from './states.ts';

export const tableImportRule = defineImportRule({
  name: 'toa-soan/table',
  match: sel.tag('table'),
  $import: (context, element) => $importTable(context, element as HTMLTableElement),
});

function $importTable(context: DOMImportContext, element: HTMLTableElement): LexicalNode[] {
  const rows = [...element.rows].filter((row) => row.cells.length > 0 && !isHidden(row));
  const cells = rows.flatMap((row) => [...row.cells]);
  const isLayout = ['presentation', 'none'].includes(element.getAttribute('role') ?? '');
  if (cells.length <= 1 || isLayout) {
    return cells.flatMap((cell) => context.$importChildren(cell));
  }
  const headers = headerRowsOf(rows);
  const places = coveredPlaces(
    rows.map((row) => [...row.cells].map((cell) => $importCell(context, cell))),
    () => ({ cell: $newCell(), columnSpan: 1, rowSpan: 1 }),
  );
  const table = $createTableNode();
  $writeGrid(
    table,
    places.map((line, index) => ({
      node: null,
      isHeader: index < headers,
      places: line.map(({ cell }) => cell),
    })),
  );
  $setState(table, captionState, oneLine(element.caption?.textContent ?? ''));
  return [table];
}

/** Word ends tables of crooked columns with a row of no height; Excel brings the rows that it does not show. */
function isHidden(row: HTMLTableRowElement): boolean {
  return row.style.display === 'none' || /^0(px|pt)?$/.test(row.getAttribute('height') ?? row.style.height);
}

/** Rows of a thead (Word: "repeat as header row"), or rows from the top that hold header cells only. */
function headerRowsOf(rows: readonly HTMLTableRowElement[]): number {
  const first = rows.findIndex((row) => {
    const isHead = row.parentElement?.localName === 'thead';
    return !isHead && ![...row.cells].every((cell) => cell.localName === 'th' && cell.scope !== 'row');
  });
  return first === -1 ? rows.length : first;
}

interface ImportedCell {
  cell: TableCellNode;
  columnSpan: number;
  rowSpan: number;
}

function $importCell(context: DOMImportContext, element: HTMLTableCellElement): ImportedCell {
  const cell = $emptyCell(false);
  let run: LexicalNode[] = [];
  const closeRun = () => {
    if (run.length > 0) cell.append($createParagraphNode().append(...run));
    run = [];
  };
  for (const node of context.$importChildren(element)) {
    if (isInline(node)) run.push(node);
    else {
      closeRun();
      cell.append(node);
    }
  }
  closeRun();
  $flattenToParagraphs(cell);
  $trim(cell);
  return { cell, columnSpan: element.colSpan, rowSpan: element.rowSpan };
}

function isInline(node: LexicalNode): boolean {
  return $isTextNode(node) || $isLineBreakNode(node) || $isInlineElementOrDecoratorNode(node);
}

/** Programs fill empty cells with a space or a line break. */
function $trim(cell: TableCellNode): void {
  for (const paragraph of cell.getChildren()) {
    if (!$isElementNode(paragraph) || paragraph.getTextContent().trim() !== '') continue;
    const isText = paragraph.getChildren().every((node) => $isTextNode(node) || $isLineBreakNode(node));
    if (!isText) continue;
    if (cell.getChildrenSize() > 1) paragraph.remove();
    else paragraph.clear();
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
