import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWithin, shortestReaching } from './best-fit.ts';

const pieces = fc.array(
  fc.integer({ min: 1, max: 40 }).map((tenths) => ({ length: tenths / 10 })),
  { maxLength: 12 },
);
const target = fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10);

/** Every piece, and every two. */
function sums(lengths: readonly { length: number }[]) {
  const singles = lengths.map(({ length }) => length);
  const pairs = singles.flatMap((one, index) => singles.slice(index + 1).map((other) => one + other));
  return { singles, pairs };
}

const HAIR = 1e-9;
const least = (all: readonly number[], needed: number) =>
  Math.min(...all.filter((sum) => sum >= needed - HAIR));
const most = (all: readonly number[], room: number) => Math.max(...all.filter((sum) => sum <= room + HAIR));

describe('the best fit', () => {
  it('is no worse than any other piece or pair', () => {
    fc.assert(
      fc.property(pieces, target, (given, goal) => {
        const { singles, pairs } = sums(given);
        const over = shortestReaching(given, goal);
        expect(over.single?.length ?? Number.POSITIVE_INFINITY).toBeCloseTo(least(singles, goal), 6);
        expect(over.pair?.length ?? Number.POSITIVE_INFINITY).toBeCloseTo(least(pairs, goal), 6);
        const within = longestWithin(given, goal);
        expect(within.single?.length ?? Number.NEGATIVE_INFINITY).toBeCloseTo(most(singles, goal), 6);
        expect(within.pair?.length ?? Number.NEGATIVE_INFINITY).toBeCloseTo(most(pairs, goal), 6);
      }),
    );
  });

  it('never takes one piece twice', () => {
    const [only] = [{ length: 1 }];
    expect(shortestReaching([only], 2)).toEqual({ single: null, pair: null });
    expect(longestWithin([only], 2).pair).toBeNull();
  });
});
