import { expect, test } from 'vitest';
import { textInline } from '#shared/document/build.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { tableGrid } from './table-grid.ts';

type Cell = [text: string, columnSpan?: number, rowSpan?: number];

function grid(...rows: Cell[][]): string[][] {
  const table: TableBlock = {
    type: 'table',
    headerRows: 0,
    caption: '',
    rows: rows.map((cells) => ({
      cells: cells.map(([text, columnSpan, rowSpan]) => ({
        paragraphs: [textInline(text)],
        ...(columnSpan && { columnSpan }),
        ...(rowSpan && { rowSpan }),
      })),
    })),
  };
  return tableGrid(table).rows.map((cells) =>
    cells.map(({ column, columnSpan, rowSpan, paragraphs }) => {
      const text = paragraphs.flat().map((inline) => (inline.type === 'text' ? inline.text : ''));
      return `${column}+${columnSpan}×${rowSpan} ${text.join('|')}`.trim();
    }),
  );
}

test('cells under a joined one move to the right', () => {
  expect(grid([['a', 1, 2], ['b']], [['c']])).toEqual([['0+1×2 a', '1+1×1 b'], ['1+1×1 c']]);
});

test('short rows are filled', () => {
  expect(grid([['a'], ['b'], ['c']], [['d']])).toEqual([
    ['0+1×1 a', '1+1×1 b', '2+1×1 c'],
    ['0+1×1 d', '1+1×1', '2+1×1'],
  ]);
});

test('a gap before a joined cell is filled where it is', () => {
  expect(grid([['a'], ['b', 1, 2]], [['c'], ['d']])).toEqual([
    ['0+1×1 a', '1+1×2 b', '2+1×1'],
    ['0+1×1 c', '2+1×1 d'],
  ]);
});

test('spans end where the table does, or where a cell from above stands', () => {
  expect(grid([['a', 1, 9]])).toEqual([['0+1×1 a']]);
  expect(grid([['a'], ['b', 1, 2]], [['c', 2]])).toEqual([['0+1×1 a', '1+1×2 b'], ['0+1×1 c']]);
});

test('no more columns than Word has; what stands beyond joins the last cell', () => {
  const [row] = grid(Array.from({ length: 65 }, (_, index): Cell => [String(index)]));
  expect(row).toHaveLength(63);
  expect(row?.at(-1)).toBe('62+1×1 62|63|64');
});
