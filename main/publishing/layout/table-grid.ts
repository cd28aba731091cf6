/** A table as Word wants it: every place of the grid taken exactly once. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { Inline, TableBlock } from '#shared/document/schema.ts';

/** Word calls a file with more columns damaged. */
const MOST_COLUMNS = 63;

export interface GridCell {
  /** Where the cell starts, from 0. */
  column: number;
  columnSpan: number;
  rowSpan: number;
  paragraphs: Inline[][];
  /** Holds a figure ("1.325", "93,02%") and is set to the right. */
  number: boolean;
}

/**
 * Places the cells in the grid. Spans that leave the table are cut, rows that fall short are filled with
 * empty cells, and what stands beyond the last column Word can have joins the cell before it.
 */
export function tableGrid(table: TableBlock): { columns: number; rows: GridCell[][] } {
  /** Per column: rows, from the current one, that a cell from above still takes. */
  const taken: number[] = [];
  const rows = table.rows.map((row, rowIndex) => {
    const placed: GridCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const last = placed.at(-1);
      if (column >= MOST_COLUMNS && last) {
        last.paragraphs.push(...cell.paragraphs);
        continue;
      }
      const columnSpan = freeColumns(taken, column, Math.min(cell.columnSpan ?? 1, MOST_COLUMNS - column));
      const rowSpan = Math.min(cell.rowSpan ?? 1, table.rows.length - rowIndex);
      placed.push({
        column,
        columnSpan,
        rowSpan,
        paragraphs: [...cell.paragraphs],
        number: isNumber(cell.paragraphs),
      });
      for (let index = column; index < column + columnSpan; index += 1) taken[index] = rowSpan;
      column += columnSpan;
    }
    const covered = Array.from(taken, (left) => (left ?? 0) > 0);
    for (const [index, left] of taken.entries()) taken[index] = Math.max(0, (left ?? 0) - 1);
    return { placed, covered };
  });
  const columns = Math.max(1, taken.length);
  return { columns, rows: rows.map(({ placed, covered }) => filled(placed, covered, columns)) };
}

function isNumber(paragraphs: readonly Inline[][]): boolean {
  return /^[\s\d.,%+–−-]*\d[\s\d.,%]*$/.test(paragraphs.map(inlineText).join(' '));
}

/** How many of the wanted columns are free, one at least. */
function freeColumns(taken: readonly number[], from: number, wanted: number): number {
  let count = 1;
  while (count < wanted && (taken[from + count] ?? 0) === 0) count += 1;
  return count;
}

function filled(placed: readonly GridCell[], covered: readonly boolean[], columns: number): GridCell[] {
  const empty = Array.from({ length: columns }, (_, column) => column)
    .filter((column) => !covered[column])
    .map((column) => ({ column, columnSpan: 1, rowSpan: 1, paragraphs: [[]], number: false }));
  return [...placed, ...empty].sort((a, b) => a.column - b.column);
}
