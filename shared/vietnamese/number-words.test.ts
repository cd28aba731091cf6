import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dongInWords, numberInWords } from './number-words.ts';

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [1, 'một'],
    [4, 'bốn'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [91, 'chín mươi mốt'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [121, 'một trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1050, 'một nghìn không trăm năm mươi'],
    [21_000, 'hai mươi mốt nghìn'],
    [105_000, 'một trăm linh năm nghìn'],
    [1_200_000, 'một triệu hai trăm nghìn'],
    [1_000_050, 'một triệu không trăm năm mươi'],
    [1_005_000, 'một triệu không trăm linh năm nghìn'],
    [2_340_000, 'hai triệu ba trăm bốn mươi nghìn'],
    [1_000_000_000, 'một tỷ'],
    [2_000_000_005, 'hai tỷ không trăm linh năm'],
    [1_000_000_000_000, 'một nghìn tỷ'],
    [-25, 'âm hai mươi lăm'],
  ])('%d is "%s"', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  test('the South says lẻ', () => {
    expect(numberInWords(105, 'lẻ')).toBe('một trăm lẻ năm');
  });

  test('a sum begins with a capital, also with marks', () => {
    expect(dongInWords(1_200_000)).toBe('Một triệu hai trăm nghìn đồng');
    expect(dongInWords(-5)).toBe('Âm năm đồng');
  });

  test('parts of a đồng are refused', () => {
    expect(() => numberInWords(1.5)).toThrow(RangeError);
    expect(() => numberInWords(Number.NaN)).toThrow(RangeError);
  });

  test('what is written can be read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(readWords(numberInWords(value))).toBe(value);
      }),
    );
  });
});

const VALUES: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/** Reads the words back, by the value that each of them multiplies or adds. */
function readWords(words: string): number {
  let total = 0;
  let billions = 0;
  let group = 0;
  let last = 0;
  for (const word of words.split(' ')) {
    const value = VALUES[word];
    if (value !== undefined) last = value;
    else if (word === 'trăm') {
      group += last * 100;
      last = 0;
    } else if (word === 'mươi') {
      group += last * 10;
      last = 0;
    } else if (word === 'mười') group += 10;
    else if (word === 'nghìn' || word === 'triệu') {
      total += (group + last) * (word === 'nghìn' ? 1000 : 1_000_000);
      group = 0;
      last = 0;
    } else if (word === 'tỷ') {
      billions = total + group + last;
      total = 0;
      group = 0;
      last = 0;
    }
  }
  return billions * 1_000_000_000 + total + group + last;
}
