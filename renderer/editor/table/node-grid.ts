/**
 * A table as a matrix of the cells that cover its places. Every change of structure is a change of the
 * matrix; `$writeGrid` then brings spans, rows and headers of the nodes in line with it.
 */
import {
  $computeTableMapSkipCellCheck,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode } from 'lexical';
import { $emptyCell, $isHeaderRow, $rowsOf } from './conversion.ts';

export interface GridRow {
  /** Null: a new row. */
  node: TableRowNode | null;
  isHeader: boolean;
  /** For each column the cell that covers the place; a cell that spans stands in several. */
  places: TableCellNode[];
}
export type NodeGrid = GridRow[];

export function $readGrid(table: TableNode): NodeGrid {
  const [map] = $computeTableMapSkipCellCheck(table, null, null);
  return $rowsOf(table).map((node, index) => ({
    node,
    isHeader: $isHeaderRow(node),
    places: (map[index] ?? []).map(({ cell }) => cell),
  }));
}

/** A new cell with a paragraph for the caret. */
export function $newCell(): TableCellNode {
  return $emptyCell(false).append($createParagraphNode());
}

/** Makes the table what the grid says; the cells that the grid does not hold are gone. */
export function $writeGrid(table: TableNode, grid: NodeGrid): void {
  const rows = withoutCoveredRows(grid);
  const started = new Set<TableCellNode>();
  const nodes = rows.map(({ node, isHeader, places }, top) => {
    const cells: TableCellNode[] = [];
    for (const [left, cell] of places.entries()) {
      if (started.has(cell)) continue;
      started.add(cell);
      cells.push(cell);
      $setSpans(
        cell,
        places.lastIndexOf(cell) - left + 1,
        rows.findLastIndex((row) => row.places[left] === cell) - top + 1,
      );
      $setHeader(cell, isHeader);
    }
    const row = node ?? $createTableRowNode();
    const isSame =
      row.getChildrenSize() === cells.length && cells.every((cell, at) => cell.is(row.getChildAtIndex(at)));
    if (!isSame) row.splice(0, row.getChildrenSize(), cells);
    return row;
  });
  $setRows(table, nodes);
}

/** Rows that stay in their place are not touched: they need not be drawn or read again. */
function $setRows(table: TableNode, rows: readonly TableRowNode[]): void {
  const standing = table.getChildren();
  const most = Math.min(rows.length, standing.length);
  let before = 0;
  while (before < most && rows[before]?.is(standing[before])) before += 1;
  let after = 0;
  while (after < most - before && rows.at(-1 - after)?.is(standing.at(-1 - after))) after += 1;
  const removed = standing.length - before - after;
  const added = rows.slice(before, rows.length - after);
  if (removed > 0 || added.length > 0) table.splice(before, removed, added);
}

/** A row in which no cell begins is nothing that a person can see. */
function withoutCoveredRows(grid: NodeGrid): NodeGrid {
  return grid.filter(
    ({ places }, index) => !places.every((cell, column) => grid[index - 1]?.places[column] === cell),
  );
}

function $setSpans(cell: TableCellNode, columnSpan: number, rowSpan: number): void {
  if (cell.getColSpan() !== columnSpan) cell.setColSpan(columnSpan);
  if (cell.getRowSpan() !== rowSpan) cell.setRowSpan(rowSpan);
}

/** Headers are rows here, never columns. */
export function $setHeader(cell: TableCellNode, isHeader: boolean): void {
  const state = isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
}
