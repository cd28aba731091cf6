import { describe, expect, it } from 'vitest';
import { fitFigures, sameShares } from './fit-figures.ts';
import { pageGeometry } from './page-geometry.ts';

const page = pageGeometry('ban-tin', { size: 'a4', columns: 1 });
const foot = page.height - page.margin.bottom;
const figure = { anchor: 'a', height: 80 };
const share = (room: number, ends = 1) =>
  fitFigures(
    [figure],
    Array.from({ length: ends }, () => ({ name: 'a', page: 4, y: foot - room })),
    page,
  ).get('a');

describe('fitFigures', () => {
  it('leaves a figure whole that has room, or that would have to be too small', () => {
    expect(share(100)).toBeUndefined();
    expect(share(40)).toBeUndefined();
    expect(fitFigures([figure], [], page).size).toBe(0);
  });

  it('shrinks one that just misses the page', () => {
    expect(share(90)).toBe(0.74);
    expect(share(60)).toBeCloseTo((60 - 5.5 - 5) / 80, 3);
  });

  it('never makes a figure larger than was asked for, and gives it the room it needs', () => {
    const asked = (room: number, most: number) =>
      fitFigures([{ ...figure, most }], [{ name: 'a', page: 4, y: foot - room }], page).get('a');
    expect(asked(60, 0.5)).toBeUndefined();
    expect(asked(60, 0.74)).toBeCloseTo((60 - 5.5 - 5) / 80, 3);
    expect(asked(70, 0.74)).toBeUndefined();
  });

  it('keeps room for a heading that stands between', () => {
    expect(share(75, 2)).toBeCloseTo((75 - 13 - 5.5 - 5) / 80, 3);
  });

  it('keeps room for the captions of a row, which stay below', () => {
    const row = { anchor: 'r', height: 60, below: 20 };
    const shareOf = (room: number) =>
      fitFigures([row], [{ name: 'r', page: 4, y: foot - room }], page).get('r');
    expect(shareOf(90)).toBeUndefined();
    expect(shareOf(80)).toBeCloseTo((80 - 5.5 - 5 - 20) / 60, 3);
    expect(shareOf(50)).toBeUndefined();
  });

  it('tells whether a pass changed anything', () => {
    const shares = new Map([['a', 0.7]]);
    expect(sameShares(shares, new Map([['a', 0.7]]))).toBe(true);
    expect(sameShares(shares, new Map([['a', 0.6]]))).toBe(false);
    expect(sameShares(shares, new Map())).toBe(false);
  });
});
