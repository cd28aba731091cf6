import { describe, expect, it } from 'vitest';
import { indexAfter, selectionOf, stepTo } from './grid-selection.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const chosen = ({ chosen: ids }: { chosen: ReadonlySet<string> }) => [...ids].sort().join('');

describe('choosing in a grid', () => {
  it('takes one, adds and takes away others', () => {
    const one = stepTo(selectionOf(null), IDS, 'b', 'only');
    const two = stepTo(one, IDS, 'e', 'toggle');
    expect([chosen(one), chosen(two), two.current]).toEqual(['b', 'be', 'e']);
    expect(chosen(stepTo(two, IDS, 'b', 'toggle'))).toBe('e');
    expect(chosen(stepTo(two, IDS, 'c', 'only'))).toBe('c');
  });

  it('draws a range from where it began, either way', () => {
    const start = selectionOf('d');
    const down = stepTo(start, IDS, 'f', 'range');
    expect(chosen(down)).toBe('def');
    expect(chosen(stepTo(down, IDS, 'b', 'range'))).toBe('bcd');
    expect(chosen(stepTo(selectionOf('gone'), IDS, 'b', 'range'))).toBe('b');
  });
});

it('leads through rows, of which the last may be short', () => {
  const grid = { count: 7, columns: 3, rowsInSight: 2 };
  const after = (key: string, index: number) => indexAfter(key, index, grid);
  expect(after('ArrowDown', 1)).toBe(4);
  expect(after('ArrowDown', 5)).toBe(6);
  expect(after('ArrowDown', 6)).toBe(6);
  expect(after('ArrowUp', 1)).toBe(1);
  expect(after('ArrowLeft', 0)).toBe(0);
  expect(after('End', 0)).toBe(6);
  expect(after('PageDown', 0)).toBe(3);
  expect(after('ArrowRight', -1)).toBe(0);
  expect(after('x', 1)).toBeNull();
  expect(indexAfter('End', -1, { ...grid, count: 0 })).toBeNull();
});
