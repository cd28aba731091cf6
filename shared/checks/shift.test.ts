import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftStretch } from './shift.ts';

const THEN = 'Xã sử lý hồ sơ đúng hạn.';
const FAULT = { from: 3, to: 8 };
const shifted = (now: string) => {
  const place = shiftStretch(FAULT, THEN, now);
  return place && now.slice(place.from, place.to);
};

describe('a stretch after an edit', () => {
  it('moves with what is typed before it and stays with what is typed behind', () => {
    expect(shifted(`Hôm nay, ${THEN}`)).toBe('sử lý');
    expect(shifted(`${THEN} Hết.`)).toBe('sử lý');
    expect(shiftStretch(FAULT, THEN, `Hôm nay, ${THEN}`)).toEqual({ from: 12, to: 17 });
  });

  it('is given up when it was edited, or became part of another word', () => {
    expect(shifted('Xã xử lý hồ sơ đúng hạn.')).toBeNull();
    expect(shifted('Xã sử  lý hồ sơ đúng hạn.')).toBeNull();
    expect(shifted('Xã sử lýn hồ sơ đúng hạn.')).toBeNull();
    expect(shifted('Xã tsử lý hồ sơ đúng hạn.')).toBeNull();
    expect(shifted('')).toBeNull();
  });

  it('never covers other words than those that were found', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ế', '.'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, text, (before, words, behind, left, right) => {
        const then = before + words + behind;
        const stretch = { from: before.length, to: before.length + words.length };
        for (const now of [
          left + then,
          then + right,
          left + behind,
          before + left + words + right + behind,
        ]) {
          const place = shiftStretch(stretch, then, now);
          if (place) expect(now.slice(place.from, place.to)).toBe(words);
        }
      }),
    );
  });
});
