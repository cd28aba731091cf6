import { describe, expect, it } from 'vitest';
import { FigureFitter, type FigureShares, fitFigures } from './fit-figures.ts';

/** Of a page without notes. */
const foot = 275;
const figure = { anchor: 'a', height: 80 };
const share = (room: number, ends = 1) =>
  fitFigures(
    [figure],
    Array.from({ length: ends }, () => ({ name: 'a', page: 4, y: foot - room, foot })),
  ).get('a');

describe('fitFigures', () => {
  it('leaves a figure whole that has room, or that would have to be too small', () => {
    expect(share(100)).toBeUndefined();
    expect(share(40)).toBeUndefined();
    expect(fitFigures([figure], []).size).toBe(0);
  });

  it('shrinks one that just misses the page', () => {
    expect(share(90)).toBe(0.74);
    expect(share(60)).toBeCloseTo((60 - 5.5 - 5) / 80, 3);
  });

  it('never makes a figure larger than was asked for, and gives it the room it needs', () => {
    const asked = (room: number, most: number) =>
      fitFigures([{ ...figure, most }], [{ name: 'a', page: 4, y: foot - room, foot }]).get('a');
    expect(asked(60, 0.5)).toBeUndefined();
    expect(asked(60, 0.74)).toBeCloseTo((60 - 5.5 - 5) / 80, 3);
    expect(asked(70, 0.74)).toBeUndefined();
  });

  it('leaves notes at the foot of the page their room', () => {
    const noted = { name: 'a', page: 4, y: foot - 90, foot: foot - 25 };
    expect(fitFigures([figure], [noted]).get('a')).toBeCloseTo((65 - 5.5 - 5) / 80, 3);
  });

  it('keeps room for a heading that stands between', () => {
    expect(share(75, 2)).toBeCloseTo((75 - 13 - 5.5 - 5) / 80, 3);
  });

  it('keeps room for the captions of a row, which stay below', () => {
    const row = { anchor: 'r', height: 60, below: 20 };
    const shareOf = (room: number) =>
      fitFigures([row], [{ name: 'r', page: 4, y: foot - room, foot }]).get('r');
    expect(shareOf(90)).toBeUndefined();
    expect(shareOf(80)).toBeCloseTo((80 - 5.5 - 5 - 20) / 60, 3);
    expect(shareOf(50)).toBeUndefined();
  });
});

describe('FigureFitter', () => {
  const room = new Map<string, number>();

  /** Passes over pages where the text before the figure leaves this room for each size that the figure has. */
  function passes(roomFor: (share: number) => number, begun: FigureShares = new Map()): number[] {
    const fitter = new FigureFitter([figure]);
    const set: number[] = [];
    for (let shares: FigureShares | null = begun; shares; ) {
      const share = shares.get('a') ?? 1;
      set.push(share);
      if (set.length > 8) throw new Error('the passes do not end');
      shares = fitter.next(shares, room, [{ name: 'a', page: 4, y: foot - roomFor(share), foot }]);
    }
    return set;
  }

  it('asks for what fits, and for nothing where it does', () => {
    expect(passes(() => 100)).toEqual([1]);
    expect(passes(() => 90)).toEqual([1, 0.74]);
    expect(passes(() => 90, new Map([['a', 0.74]]))).toEqual([0.74]);
  });

  it('ends where two sizes come in turn, with the one that leaves no hole, whichever came first', () => {
    const swinging = (share: number) => (share === 1 ? 90 : 100);
    expect(passes(swinging)).toEqual([1, 0.74]);
    expect(passes(swinging, new Map([['a', 0.74]]))).toEqual([0.74, 1, 0.74]);
  });

  it('ends with the larger of two sizes that both fit', () => {
    const swinging = (share: number) => (share === 0.74 ? 65.5 : 70.5);
    expect(passes(swinging, new Map([['a', 0.74]]))).toEqual([0.74, 0.688, 0.74]);
    expect(passes(swinging, new Map([['a', 0.688]]))).toEqual([0.688, 0.74]);
  });

  it('looks at sizes anew when the columns end elsewhere', () => {
    const fitter = new FigureFitter([figure]);
    const end = (left: number) => [{ name: 'a', page: 4, y: foot - left, foot }];
    const small = fitter.next(new Map(), room, end(90));
    expect(small?.get('a')).toBe(0.74);
    const balanced = new Map([['article', 20]]);
    expect(fitter.next(small ?? new Map(), balanced, end(100))?.size).toBe(0);
  });
});
