import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSyllable } from '../syllables.ts';
import { SlipDistance } from './distance.ts';
import { readLexicon } from './lexicon.ts';
import { suggestSpellings } from './suggest.ts';
import { inToneStyle } from './tone-style.ts';

const TRIE = new URL('../../../node_modules/@cspell/dict-vi-vn/vi.trie.gz', import.meta.url);
const LEXICON = readLexicon(new Uint8Array(gunzipSync(readFileSync(TRIE))));

const syllable = fc.constantFrom(...LEXICON.syllables);

describe('the lexicon', () => {
  it.each(['hòa', 'hoà', 'Thủy', 'THUỶ', 'kỹ', 'kĩ', 'quý', 'quí', 'lý', 'lí', 'sạc', 'nòng', 'khuỷu'])(
    'knows %s',
    (word) => expect(LEXICON.has(word)).toBe(true),
  );

  it.each(['triễn', 'chuyễn', 'hỗi', 'quyễn', 'khong', 'ngiệp', 'nghành', ''])('does not know “%s”', (word) =>
    expect(LEXICON.has(word)).toBe(false),
  );

  it('knows each of its syllables in both tone placements and in capitals', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        expect(LEXICON.has(inToneStyle(word, 'old'))).toBe(true);
        expect(LEXICON.has(word.toUpperCase())).toBe(true);
        expect(LEXICON.has(word.normalize('NFD'))).toBe(true);
      }),
    );
  });
});

describe('tone placement', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['HOẠ', 'HỌA'],
    ['khoẻ', 'khỏe'],
    ['Uỷ', 'Ủy'],
  ])('%s is %s in the old way', (modern, old) => {
    expect(inToneStyle(modern, 'old')).toBe(old);
    expect(inToneStyle(old, 'new')).toBe(modern);
  });

  it.each(['quý', 'hoàn', 'của', 'web', 'UBND', 'toán', '2026'])('leaves %s alone', (word) => {
    expect([inToneStyle(word, 'old'), inToneStyle(word, 'new')]).toEqual([word, word]);
  });

  it('goes there and back, and stays the same syllable', () => {
    fc.assert(
      fc.property(syllable, (word) => {
        const old = inToneStyle(word, 'old');
        expect(inToneStyle(old, 'new')).toBe(word);
        expect(parseSyllable(old)).toMatchObject({ tone: parseSyllable(word)?.tone });
      }),
    );
  });

  it('changes no other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (parseSyllable(text) === null) expect(inToneStyle(text, 'old')).toBe(text);
      }),
    );
  });
});

describe('suggestions', () => {
  const alone = { before: '', behind: '', isPair: () => false, toneStyle: null };

  it.each([
    ['ngiệp', 'nghiệp'],
    ['nghành', 'ngành'],
    ['chuyễn', 'chuyển'],
    ['trogn', 'trong'],
    ['duoc', 'được'],
    ['nguoi', 'người'],
    ['đuợc', 'được'],
    ['hỗi', 'hỏi'],
    ['lổi', 'lỗi'],
    ['Khôgn', 'Không'],
    ['QUYỄN', 'QUYỀN'],
    ['nhửng', 'những'],
  ])('%s was meant to be %s', (written, meant) => {
    expect(suggestSpellings(written, LEXICON, alone)[0]).toBe(meant);
  });

  it('are at most five, each once, never the word itself, none for what is like no syllable', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }), (word) => {
        const found = suggestSpellings(word, LEXICON, alone);
        expect(found.length).toBeLessThanOrEqual(5);
        expect(new Set(found).size).toBe(found.length);
        expect(found).not.toContain(word);
      }),
      { numRuns: 30 },
    );
    expect(suggestSpellings('xyzzyxyzzy', LEXICON, alone)).toEqual([]);
  });

  it('listen to the neighbours', () => {
    const isPair = (first: string, second: string) => `${first} ${second}` === 'quyển sách';
    expect(suggestSpellings('quyễn', LEXICON, alone)[0]).toBe('quyền');
    expect(suggestSpellings('quyễn', LEXICON, { ...alone, behind: 'sách', isPair })[0]).toBe('quyển');
  });

  it('place the tone as the house does', () => {
    expect(suggestSpellings('hoàa', LEXICON, { ...alone, toneStyle: 'new' })[0]).toBe('hoà');
    expect(suggestSpellings('hoàa', LEXICON, { ...alone, toneStyle: 'old' })[0]).toBe('hòa');
  });

  it('hear hỏi and ngã as nearly the same, and strangers as far', () => {
    const distance = new SlipDistance('lổi');
    expect(distance.to('lỗi')).toBeLessThan(distance.to('lồi'));
    expect(distance.to('lồi')).toBeLessThan(distance.to('bánh'));
  });
});
