/** Tables, by row and cell. */
import type { TableBlock } from '../schema.ts';
import { type Alignable, align } from './align.ts';
import type { BlockChange, CellComparison, RowComparison, TableComparison } from './comparison.ts';
import { compareTokens, isChanged } from './segments.ts';
import { plainTokens, type Token } from './tokens.ts';
import { cellTokens, rowUnit, type TableUnit } from './units.ts';

type Row = TableBlock['rows'][number];
type Cell = Row['cells'][number];

interface PlacedRow extends Alignable {
  row: Row;
  isHeader: boolean;
}

const rowsOf = (table: TableBlock | undefined): PlacedRow[] =>
  (table?.rows ?? []).map((row, index) => ({
    ...rowUnit(row),
    row,
    isHeader: index < (table?.headerRows ?? 0),
  }));

/** One of the sides may be missing, not both. */
export function compareTables(
  old: TableUnit | null,
  next: TableUnit | null,
  whenUnchanged: BlockChange,
): TableComparison {
  const caption = compareTokens(
    plainTokens(old?.block.caption ?? ''),
    plainTokens(next?.block.caption ?? ''),
  );
  const steps = align(rowsOf(old?.block), rowsOf(next?.block), {
    comparable: () => true,
    splits: () => false,
  });
  const rows = steps.map((step) => compareRows(step.old[0] ?? null, step.new[0] ?? null));
  const isReshaped = old !== null && next !== null && shapeOf(old.block) !== shapeOf(next.block);
  const isOther = isReshaped || isChanged(caption) || rows.some(({ change }) => change !== 'same');
  return {
    kind: 'table',
    change: old && next && isOther && whenUnchanged === 'same' ? 'changed' : whenUnchanged,
    old: old?.block ?? null,
    new: next?.block ?? null,
    caption,
    rows,
    isReshaped,
  };
}

/** Header rows and joined cells; rows and columns that came or went show themselves. */
function shapeOf({ headerRows, rows }: TableBlock): string {
  const spans = rows.flatMap(({ cells }) =>
    cells
      .map(({ columnSpan = 1, rowSpan = 1 }) => [columnSpan, rowSpan])
      .filter(([a, b]) => a !== 1 || b !== 1),
  );
  return JSON.stringify([headerRows, spans]);
}

function compareRows(old: PlacedRow | null, next: PlacedRow | null): RowComparison {
  const cells = cellPairs(old?.row.cells ?? [], next?.row.cells ?? []).map(([before, after]) =>
    compareCells(before, after),
  );
  const isHeader = (next ?? old)?.isHeader ?? false;
  if (!old) return { change: 'added', isHeader, cells };
  if (!next) return { change: 'removed', isHeader, cells };
  return { change: cells.every(({ change }) => change === 'same') ? 'same' : 'changed', isHeader, cells };
}

interface PlacedCell extends Alignable {
  cell: Cell;
}

/** Cells of as many columns are the same columns; else a column came or went, and likeness tells which. */
function cellPairs(old: readonly Cell[], next: readonly Cell[]): [Cell | null, Cell | null][] {
  if (old.length === next.length) return old.map((cell, index) => [cell, next[index] ?? null]);
  const placed = (cells: readonly Cell[]): PlacedCell[] =>
    cells.map((cell) => ({ ...rowUnit({ cells: [cell] }), cell }));
  return align(placed(old), placed(next), { comparable: () => true, splits: () => false }).map((step) => [
    step.old[0]?.cell ?? null,
    step.new[0]?.cell ?? null,
  ]);
}

function compareCells(old: Cell | null, next: Cell | null): CellComparison {
  const tokens = (cell: Cell | null): Token[] => (cell ? cellTokens(cell) : []);
  const segments = compareTokens(tokens(old), tokens(next));
  const { columnSpan = 1, rowSpan = 1 } = next ?? old ?? {};
  const spans = { columnSpan, rowSpan };
  if (!old) return { change: 'added', ...spans, segments };
  if (!next) return { change: 'removed', ...spans, segments };
  return { change: isChanged(segments) ? 'changed' : 'same', ...spans, segments };
}
