/** fast-check arbitraries for tables: whole grids with merged cells, and rows that make no grid. */
import fc from 'fast-check';
import type { Inline, TableBlock } from '#shared/document/schema.ts';

type Paragraphs = fc.Arbitrary<Inline[][]>;
type Rows = TableBlock['rows'];

/** Each cell takes a random rectangle of what is free right of and below its place. */
function grid(paragraphs: Paragraphs): fc.Arbitrary<Rows> {
  const size = fc.record({ height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 4 }) });
  return size.chain(({ height, width }) => {
    const wish = fc.record({ paragraphs, across: fc.nat(2), down: fc.nat(2) });
    return fc
      .array(wish, { minLength: height * width, maxLength: height * width })
      .map((wishes) => filled(height, width, wishes));
  });
}

interface Wish {
  paragraphs: Inline[][];
  across: number;
  down: number;
}

function filled(height: number, width: number, wishes: readonly Wish[]): Rows {
  const taken = Array.from({ length: height }, () => new Set<number>());
  const rows: Rows = Array.from({ length: height }, () => ({ cells: [] }));
  for (let place = 0; place < height * width; place += 1) {
    const [top, left] = [Math.floor(place / width), place % width];
    const wish = wishes[place];
    if (taken[top]?.has(left) || wish === undefined) continue;
    let columnSpan = 1;
    while (columnSpan <= wish.across && left + columnSpan < width && !taken[top]?.has(left + columnSpan))
      columnSpan += 1;
    // Every row keeps a cell that begins in it: in the first column none reaches down.
    const rowSpan = left === 0 ? 1 : Math.min(wish.down + 1, height - top);
    for (const line of taken.slice(top, top + rowSpan)) {
      for (let column = left; column < left + columnSpan; column += 1) line.add(column);
    }
    rows[top]?.cells.push({
      paragraphs: wish.paragraphs,
      ...(columnSpan > 1 && { columnSpan }),
      ...(rowSpan > 1 && { rowSpan }),
    });
  }
  return rows;
}

function ragged(paragraphs: Paragraphs): fc.Arbitrary<Rows> {
  const cell = fc.record(
    { paragraphs, columnSpan: fc.integer({ min: 2, max: 3 }), rowSpan: fc.integer({ min: 2, max: 3 }) },
    { requiredKeys: ['paragraphs'] },
  );
  const row = fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 2 }) });
  return fc.array(row, { minLength: 1, maxLength: 2 });
}

/** Tables in normal form: a span of one is absent. */
export function arbitraryTable(paragraphs: Paragraphs): fc.Arbitrary<TableBlock> {
  return fc.record({
    type: fc.constant('table' as const),
    headerRows: fc.nat(2),
    caption: fc.string({ unit: 'grapheme', maxLength: 20 }),
    rows: fc.oneof({ weight: 3, arbitrary: grid(paragraphs) }, { weight: 1, arbitrary: ragged(paragraphs) }),
  });
}
