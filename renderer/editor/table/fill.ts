/** Cells pasted over cells. */
import type { TableCellNode, TableNode } from '@lexical/table';
import { withColumn, withRow } from './actions.ts';
import type { CellRange } from './lookup.ts';
import { $newCell, $readGrid, $writeGrid } from './node-grid.ts';

/**
 * Puts what the cells of `source` hold into the cells from the top left of the range on. The table grows
 * where `source` is larger; with `isBounded` what lies outside the range stays as it is. Merged cells of both
 * are parted where they meet: text goes where its first place was.
 */
export function $fillCells(range: CellRange, source: TableNode, isBounded: boolean): void {
  const incoming = withoutSpans($readGrid(source).map(({ places }) => places));
  const [height, width] = [incoming.length, incoming[0]?.length ?? 0];
  const { table, top, left } = range;
  const bottom = isBounded ? Math.min(range.bottom, top + height - 1) : top + height - 1;
  const right = isBounded ? Math.min(range.right, left + width - 1) : left + width - 1;
  let grid = range.grid;
  while (grid.length <= bottom) grid = withRow(grid, grid.length);
  while ((grid[0]?.places.length ?? 0) <= right) grid = withColumn(grid, grid[0]?.places.length ?? 0);
  const isInside = (row: number, column: number) =>
    row >= top && row <= bottom && column >= left && column <= right;
  const touched = new Set(
    grid.flatMap(({ places }, row) => places.filter((_, column) => isInside(row, column))),
  );
  const standing = new Set<TableCellNode>();
  const next = grid.map((row) => ({
    ...row,
    places: row.places.map((cell) => {
      const isFirst = !standing.has(cell);
      standing.add(cell);
      return touched.has(cell) && !isFirst ? $newCell() : cell;
    }),
  }));
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const target = next[row]?.places[column];
      const content = incoming[row - top]?.[column - left]?.getChildren() ?? [];
      target?.splice(0, target.getChildrenSize(), content);
    }
  }
  $writeGrid(table, next);
  next[bottom]?.places[right]?.selectEnd();
}

/** Each place with a cell of its own. */
function withoutSpans(places: readonly (readonly TableCellNode[])[]): TableCellNode[][] {
  const seen = new Set<TableCellNode>();
  return places.map((line) =>
    line.map((cell) => {
      if (seen.has(cell)) return $newCell();
      seen.add(cell);
      return cell;
    }),
  );
}
