/** Finding tables and cells of the selection. Call these inside a read or an update. */
import {
  $computeTableCellRectBoundary,
  $computeTableMapSkipCellCheck,
  $createTableSelectionFrom,
  $findCellNode,
  $findTableNode,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type RangeSelection,
} from 'lexical';
import { $readGrid, type NodeGrid } from './node-grid.ts';

/** The places that are selected; borders are inclusive, and cells that span lie in it whole. */
export interface CellRange {
  table: TableNode;
  grid: NodeGrid;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The table that holds the whole selection; null when there is none. */
export function $tableOf(selection: BaseSelection | null = $getSelection()): TableNode | null {
  if ($isTableSelection(selection)) {
    const table = $getNodeByKey(selection.tableKey);
    return $isTableNode(table) ? table : null;
  }
  if (!$isRangeSelection(selection)) return null;
  const table = $findTableNode(selection.anchor.getNode());
  const isWhole = table?.is($findTableNode(selection.focus.getNode())) ?? false;
  return isWhole ? table : null;
}

/** The one cell that the caret, or a selection of text, is in. */
export function $cellAtCaret(): TableCellNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const cell = $findCellNode(selection.anchor.getNode());
  const isWhole = cell?.is($findCellNode(selection.focus.getNode())) ?? false;
  return isWhole ? cell : null;
}

/** The selected cells; a caret selects the cell that it is in. */
export function $selectedRange(selection = $getSelection()): CellRange | null {
  const table = $tableOf(selection);
  if (table === null || !($isRangeSelection(selection) || $isTableSelection(selection))) return null;
  const anchor = $findCellNode(selection.anchor.getNode());
  const focus = $findCellNode(selection.focus.getNode());
  if (anchor === null || focus === null) return null;
  const [map, one, other] = $computeTableMapSkipCellCheck(table, anchor, focus);
  if (one === null || other === null) return null;
  const { minRow, maxRow, minColumn, maxColumn } = $computeTableCellRectBoundary(map, one, other);
  return { table, grid: $readGrid(table), top: minRow, bottom: maxRow, left: minColumn, right: maxColumn };
}

export function isWholeTable({ grid, top, bottom, left, right }: CellRange): boolean {
  return top === 0 && left === 0 && bottom === grid.length - 1 && right === (grid[0]?.places.length ?? 0) - 1;
}

/** Selects all that a cell holds. */
export function $selectContent(cell: TableCellNode): RangeSelection {
  // Selecting the start moves the same points: the end is noted by value.
  const { key, offset, type } = cell.selectEnd().focus;
  const selection = cell.selectStart();
  selection.focus.set(key, offset, type);
  return selection;
}

/** Selects every cell. */
export function $selectTable(table: TableNode): void {
  const grid = $readGrid(table);
  const [first, last] = [grid[0]?.places[0], grid.at(-1)?.places.at(-1)];
  if (first && last) $setSelection($createTableSelectionFrom(table, first, last));
}
