import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredPlaces, isWholeGrid, type Spanning } from './grid.ts';

describe('the grid of a table', () => {
  it.each<[string, boolean, Spanning[][]]>([
    [
      'rows of like length',
      true,
      [
        [{}, {}],
        [{}, {}],
      ],
    ],
    ['merged cells that fill it', true, [[{ rowSpan: 2 }, {}], [{}]]],
    ['a hole', false, [[{}, {}], [{}]]],
    ['a cell that reaches past the last row', false, [[{ rowSpan: 2 }, {}]]],
    ['cells that cover each other', false, [[{}, { rowSpan: 2 }], [{ columnSpan: 2 }]]],
    ['more columns than any table has', false, [[{ columnSpan: 1e9 }]]],
  ])('%s', (_, isWhole, rows) => {
    expect(isWholeGrid(rows)).toBe(isWhole);
  });

  it('is made of whatever spans come: each cell a rectangle, no place without one', () => {
    const span = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom(1e9, undefined));
    const rows = fc.array(fc.array(fc.record({ columnSpan: span, rowSpan: span }), { maxLength: 4 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const places = coveredPlaces<Spanning>(cells, () => ({}));
        const width = places[0]?.length ?? 0;
        expect(places.every((line) => line.length === width && !line.includes(undefined as never))).toBe(
          true,
        );
        for (const cell of new Set(places.flat())) {
          const covered = places.flatMap((line, row) =>
            line.flatMap((one, column) => (one === cell ? [[row, column]] : [])),
          );
          const [tops, lefts] = [covered.map(([row = 0]) => row), covered.map(([, column = 0]) => column)];
          const height = Math.max(...tops) - Math.min(...tops) + 1;
          expect(covered).toHaveLength(height * (Math.max(...lefts) - Math.min(...lefts) + 1));
        }
        expect(cells.flat().filter((cell) => !places.flat().includes(cell))).toEqual([]);
      }),
    );
  });
});
