/** Rows, columns and cells come, go, join and part. Call these inside an update. */
import { $isTableCellNode, $isTableRowNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $createParagraphNode, $isParagraphNode } from 'lexical';
import { $removeBlock } from '../opaque/remove-block.ts';
import type { TableAction } from './commands.ts';
import { $isHeaderRow } from './conversion.ts';
import { $cellAtCaret, $selectedRange, type CellRange } from './lookup.ts';
import { $newCell, $writeGrid, type NodeGrid } from './node-grid.ts';

/** What makes sense for the selection, besides what always does. */
export interface TableChoices {
  canMerge: boolean;
  canSplit: boolean;
  /** The selected rows are headers. */
  isHeader: boolean;
}

/** Null when the selection is not in one table. A caret is told at no price, however large the table. */
export function $tableChoices(): TableChoices | null {
  const cell = $cellAtCaret();
  if (cell !== null) {
    const row = cell.getParent();
    return { canMerge: false, canSplit: isMerged(cell), isHeader: $isTableRowNode(row) && $isHeaderRow(row) };
  }
  const range = $selectedRange();
  if (range === null) return null;
  const cells = cellsOf(range);
  return {
    canMerge: cells.length > 1,
    canSplit: cells.some(isMerged),
    isHeader: range.grid[range.top]?.isHeader ?? false,
  };
}

function isMerged(cell: TableCellNode): boolean {
  return cell.getColSpan() > 1 || cell.getRowSpan() > 1;
}

/** Does it to the selected cells; false when the selection is not in one table. */
export function $alterTable(action: TableAction): boolean {
  const range = $selectedRange();
  if (range === null) return false;
  ACTIONS[action](range);
  return true;
}

const ACTIONS: Record<TableAction, (range: CellRange) => void> = {
  rowAbove: (range) => $insertRow(range, range.top)?.selectStart(),
  rowBelow: (range) => $insertRow(range, range.bottom + 1)?.selectStart(),
  columnLeft: (range) => $addColumn(range, range.left),
  columnRight: (range) => $addColumn(range, range.right + 1),
  merge: $merge,
  split: $split,
  headerRow: $toggleHeader,
  deleteRows: $deleteRows,
  deleteColumns: $deleteColumns,
  deleteTable: ({ table }) => $removeBlock(table),
};

/** The cells of a range, each once, in reading order. */
export function cellsOf({ grid, top, bottom, left, right }: CellRange): TableCellNode[] {
  return [...new Set(grid.slice(top, bottom + 1).flatMap(({ places }) => places.slice(left, right + 1)))];
}

/** Puts a row of empty cells before row `at`; a cell that spans across the place grows. */
export function withRow(grid: NodeGrid, at: number): NodeGrid {
  const [above, below] = [grid[at - 1], grid[at]];
  const places = (above ?? below)?.places.map((_, column) => {
    const cell = above?.places[column];
    return cell !== undefined && cell === below?.places[column] ? cell : $newCell();
  });
  // A row before a header is a header too: they have no gap.
  return grid.toSpliced(at, 0, { node: null, isHeader: below?.isHeader ?? false, places: places ?? [] });
}

/** Puts a column of empty cells before column `at`; a cell that spans across the place grows. */
export function withColumn(grid: NodeGrid, at: number): NodeGrid {
  return grid.map((row) => {
    const [before, after] = [row.places[at - 1], row.places[at]];
    const cell = before !== undefined && before === after ? before : $newCell();
    return { ...row, places: row.places.toSpliced(at, 0, cell) };
  });
}

/** Puts a row before row `at`; the cell that begins it. */
export function $insertRow({ table, grid }: CellRange, at: number): TableCellNode | undefined {
  const next = withRow(grid, at);
  $writeGrid(table, next);
  return next[at]?.places[0];
}

function $addColumn({ table, grid, top }: CellRange, at: number): void {
  const next = withColumn(grid, at);
  $writeGrid(table, next);
  next[top]?.places[at]?.selectStart();
}

function $deleteRows(range: CellRange): void {
  const { table, grid, top, bottom, left } = range;
  const next = grid.toSpliced(top, bottom - top + 1);
  const caret = (next[top] ?? next.at(-1))?.places[left];
  $writeOrRemove(table, next, caret);
}

function $deleteColumns(range: CellRange): void {
  const { table, grid, top, left, right } = range;
  const next = grid.map((row) => ({ ...row, places: row.places.toSpliced(left, right - left + 1) }));
  const line = next[top]?.places ?? [];
  $writeOrRemove(table, line.length === 0 ? [] : next, line[left] ?? line.at(-1));
}

/** The caret leaves a cell before the cell goes. */
function $writeOrRemove(table: TableNode, grid: NodeGrid, caret: TableCellNode | undefined): void {
  if (caret === undefined) $removeBlock(table);
  else {
    caret.selectStart();
    $writeGrid(table, grid);
  }
}

/** The first cell takes in what the others hold. */
function $merge(range: CellRange): void {
  const { table, grid, top, bottom, left, right } = range;
  const [first, ...others] = cellsOf(range);
  if (first === undefined || others.length === 0) return;
  const filled = [first, ...others].filter((cell) => !isEmpty(cell));
  const paragraphs = filled.flatMap((cell) => cell.getChildren());
  if (paragraphs.length > 0) first.splice(0, first.getChildrenSize(), paragraphs);
  first.selectEnd();
  $writeGrid(
    table,
    grid.map((row, index) => {
      if (index < top || index > bottom) return row;
      return { ...row, places: row.places.map((cell, at) => (at < left || at > right ? cell : first)) };
    }),
  );
}

/** Every merged cell becomes as many as it covers; the first keeps the text. */
function $split(range: CellRange): void {
  const { table, grid } = range;
  const selected = new Set(cellsOf(range));
  const kept = new Set<TableCellNode>();
  const next = grid.map((row) => ({
    ...row,
    places: row.places.map((cell) => {
      if (!selected.has(cell)) return cell;
      if (kept.has(cell)) return $newCell();
      kept.add(cell);
      return cell;
    }),
  }));
  cellsOf(range)[0]?.selectStart();
  $writeGrid(table, next);
}

/** Headers reach from the top down to the selection, or end before it. */
function $toggleHeader({ table, grid, top, bottom }: CellRange): void {
  const headers = grid[top]?.isHeader ? top : bottom + 1;
  $writeGrid(
    table,
    grid.map((row, index) => ({ ...row, isHeader: index < headers })),
  );
}

function isEmpty(cell: TableCellNode): boolean {
  const only = cell.getChildrenSize() === 1 ? cell.getFirstChild() : null;
  return $isParagraphNode(only) && only.isEmpty();
}

/** Takes out what the selected cells hold; the cells and the selection stay. */
export function $clearCells(range: CellRange): void {
  for (const cell of cellsOf(range)) {
    if ($isTableCellNode(cell) && !isEmpty(cell))
      cell.splice(0, cell.getChildrenSize(), [$createParagraphNode()]);
  }
}
