import { describe, expect, it } from 'vitest';
import { textInline } from './build.ts';
import { markedItems, readMark } from './list-marks.ts';
import type { ListBlock, ListItem } from './schema.ts';

const items = (count: number, children?: ListBlock): ListItem[] =>
  Array.from({ length: count }, (_, index) => ({
    content: textInline('mục'),
    ...(index === 0 && children && { children }),
  }));
const marksOf = (list: ListBlock) => {
  const read = (one: ListBlock, above?: readonly number[]): (string | null)[] =>
    markedItems(one, above).flatMap(({ item, mark, above: path }) => [
      mark,
      ...(item.children ? read(item.children, path) : []),
    ]);
  return read(list);
};

describe('markedItems', () => {
  it('letters points by the Vietnamese alphabet', () => {
    const list: ListBlock = { type: 'list', ordered: true, numbering: 'letter', items: items(25) };
    expect(marksOf(list).join(' ')).toBe(
      'a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab)',
    );
  });

  it('begins where the list begins', () => {
    const list: ListBlock = { type: 'list', ordered: true, numbering: 'letter', start: 5, items: items(2) };
    expect(marksOf(list)).toEqual(['đ)', 'e)']);
    expect(marksOf({ type: 'list', ordered: true, start: 3, items: items(2) })).toEqual(['3.', '4.']);
  });

  it('puts the numbers above before those of an outline', () => {
    const inner: ListBlock = { type: 'list', ordered: true, numbering: 'outline', items: items(2) };
    expect(marksOf({ type: 'list', ordered: true, start: 2, items: items(2, inner) })).toEqual([
      '2.',
      '2.1.',
      '2.2.',
      '3.',
    ]);
    expect(marksOf({ ...inner, outer: [4], items: items(1, { ...inner, items: items(1, inner) }) })).toEqual([
      '4.1.',
      '4.1.1.',
      '4.1.1.1.',
      '4.1.1.2.',
    ]);
  });

  it('begins an outline anew below bullets and letters', () => {
    const inner: ListBlock = { type: 'list', ordered: true, numbering: 'outline', items: items(1) };
    expect(marksOf({ type: 'list', ordered: false, items: items(1, inner) })).toEqual([null, '1.']);
    expect(marksOf({ type: 'list', ordered: true, numbering: 'letter', items: items(1, inner) })).toEqual([
      'a)',
      '1.',
    ]);
  });
});

describe('readMark', () => {
  it.each([
    ['12.', { numbering: 'number', number: 12, outer: [] }],
    ['(3)', { numbering: 'number', number: 3, outer: [] }],
    ['1.2', { numbering: 'outline', number: 2, outer: [1] }],
    ['đ)', { numbering: 'letter', number: 5, outer: [] }],
    ['g.', { numbering: 'letter', number: 7, outer: [] }],
  ])('knows %j', (text, expected) => {
    expect(readMark(text)).toEqual(expected);
  });

  it.each(['f)', 'A.', 'II.', 'Điều 3.', '0.', '1.0.', 'a', '–'])('has no list for %j', (text) => {
    expect(readMark(text)).toBeNull();
  });
});
