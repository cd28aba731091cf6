/** Tables of the document as Lexical's table nodes, and back. */
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $getState, $isElementNode, $setState } from 'lexical';
import type { TableBlock } from '#shared/document/schema.ts';
import { $inlineNodes, $readInlines } from '../convert/inlines.ts';
import { isWholeGrid } from './grid.ts';
import { captionState } from './states.ts';

export type TableRow = TableBlock['rows'][number];
type TableCell = TableRow['cells'][number];

/** True when the editor can show the table as a grid; it keeps any other as it is. */
export function isEditableTable({ headerRows, rows }: TableBlock): boolean {
  return headerRows <= rows.length && isWholeGrid(rows.map(({ cells }) => cells));
}

export function $tableNode(table: TableBlock): TableNode {
  const node = $createTableNode();
  for (const [index, row] of table.rows.entries()) {
    const isHeader = index < table.headerRows;
    node.append($createTableRowNode().append(...row.cells.map((cell) => $cellNode(cell, isHeader))));
  }
  $setState(node, captionState, table.caption);
  return node;
}

function $cellNode({ paragraphs, columnSpan = 1, rowSpan = 1 }: TableCell, isHeader: boolean): TableCellNode {
  const cell = $emptyCell(isHeader).setColSpan(columnSpan).setRowSpan(rowSpan);
  for (const content of paragraphs) cell.append($createParagraphNode().append(...$inlineNodes(content)));
  return cell;
}

/** A cell without its paragraph yet. */
export function $emptyCell(isHeader: boolean): TableCellNode {
  return $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
}

/** True when the row is repeated on each page; its first cell says so for all (./tidy.ts). */
export function $isHeaderRow(row: TableRowNode): boolean {
  const first = row.getFirstChild();
  return $isTableCellNode(first) && first.hasHeaderState(TableCellHeaderStates.ROW);
}

export function $rowsOf(table: TableNode): TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

/** How many rows from the top are headers. */
export function $headerRowsOf(rows: readonly TableRowNode[]): number {
  const firstOther = rows.findIndex((row) => !$isHeaderRow(row));
  return firstOther === -1 ? rows.length : firstOther;
}

/** @param readRow how to read a row; `$readRow`, or something that remembers what it has read */
export function $readTable(node: TableNode, readRow: (row: TableRowNode) => TableRow = $readRow): TableBlock {
  const rows = $rowsOf(node);
  return {
    type: 'table',
    headerRows: $headerRowsOf(rows),
    rows: rows.map(readRow),
    caption: $getState(node, captionState),
  };
}

export function $readRow(row: TableRowNode): TableRow {
  return { cells: row.getChildren().filter($isTableCellNode).map($readCell) };
}

function $readCell(cell: TableCellNode): TableCell {
  const paragraphs = cell
    .getChildren()
    .map((child) => $readInlines($isElementNode(child) ? child.getChildren() : [child]));
  const [columnSpan, rowSpan] = [cell.getColSpan(), cell.getRowSpan()];
  return {
    paragraphs,
    ...(columnSpan > 1 && { columnSpan }),
    ...(rowSpan > 1 && { rowSpan }),
  };
}
