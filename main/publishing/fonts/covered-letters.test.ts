import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { fontFiles } from '../typst/engines.ts';
import { addCoveredLetters, uncoveredLetters } from './covered-letters.ts';

function lettersOf(files: readonly string[]): Set<number> {
  const letters = new Set<number>();
  for (const file of files) addCoveredLetters(readFileSync(file), letters);
  return letters;
}

const all = lettersOf(TEST_PATHS.fonts.flatMap(fontFiles));

/** Every letter of the alphabet with every tone, both cases. */
const VIETNAMESE = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone))
  .concat([...'bcdđghklmnpqrstvxfjwz'])
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .join('');

describe('the fonts of the desk', () => {
  it('each draw every Vietnamese letter, composed or not', () => {
    for (const file of TEST_PATHS.fonts.flatMap(fontFiles)) {
      const own = lettersOf([file]);
      expect(uncoveredLetters(VIETNAMESE, own), file).toEqual([]);
      expect(uncoveredLetters(VIETNAMESE.normalize('NFC'), own), file).toEqual([]);
    }
  });

  it('draw what offices write besides', () => {
    expect(uncoveredLetters('“ ” ‘ ’ – — … • ½ ² ° × ÷ ± % ‰ § ₫ € © ® ™ №', all)).toEqual([]);
  });

  it('do not draw emoji, Chinese or Khmer', () => {
    expect(uncoveredLetters('Chợ 😀 中文 ភាសា 😀', all).slice(0, 3)).toEqual(['😀', '中', '文']);
  });
});

it('spaces, joiners and selectors of a variant are no letters', () => {
  expect(uncoveredLetters('a\u00a0\u200b\u200d\ufe0f\n\t\u00ad', new Set([97]))).toEqual([]);
});

it('what is no font covers nothing', () => {
  for (const bytes of [new Uint8Array(), Buffer.from('không phải phông chữ, chỉ là chữ')]) {
    const letters = new Set<number>();
    addCoveredLetters(bytes, letters);
    expect(letters.size).toBe(0);
  }
});
