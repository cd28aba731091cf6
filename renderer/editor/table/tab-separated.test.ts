import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTabSeparated, parseTabSeparated } from './tab-separated.ts';

describe('tables as plain text', () => {
  it.each<[string, string, string[][] | null]>([
    [
      'two by two',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'as Excel ends them',
      'a\tb\r\n\td\r\n',
      [
        ['a', 'b'],
        ['', 'd'],
      ],
    ],
    [
      'a line end in quotes',
      '"a\nb"\tc\nd\te',
      [
        ['a\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'doubled quotes',
      '"nói ""vâng"""\tc\nd\te',
      [
        ['nói "vâng"', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'a quote that is only a quote',
      '"a\tb\nc\td',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['lines of text', 'a\nb', null],
    ['lines that begin with a tab', '\ta\n\tb', null],
    ['rows of unlike length', 'a\tb\nc\td\te', null],
    ['a single line', 'a\tb', null],
    ['nothing', '', null],
  ])('%s', (_, text, rows) => {
    expect(parseTabSeparated(text)).toEqual(rows);
  });

  it('reads what it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ữ', '"', '\t', '\n', ' '), maxLength: 6 });
    const rows = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // Rows that only begin with a tab, and empty rows at the end, are no table.
      .map(([first = [], ...others]) => [['đầu', ...first.slice(1)], ...others, first.map(() => 'cuối')]);
    fc.assert(
      fc.property(rows, (table) => {
        expect(parseTabSeparated(formatTabSeparated(table))).toEqual(table);
      }),
    );
  });
});
