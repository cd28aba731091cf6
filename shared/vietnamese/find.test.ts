import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindOptions, findMatches, replacementFor } from './find.ts';

const loose: FindOptions = { matchCase: false, matchMarks: false, wholeWord: false };
const found = (text: string, query: string, options: Partial<FindOptions> = {}) =>
  findMatches(text, query, { ...loose, ...options }).map(({ from, to }) => text.slice(from, to));

describe('findMatches', () => {
  it('finds without marks and case unless told', () => {
    const text = 'Đề án 06: đề án của Chính phủ; de an';
    expect(found(text, 'de an')).toEqual(['Đề án', 'đề án', 'de an']);
    expect(found(text, 'đề án', { matchMarks: true })).toEqual(['Đề án', 'đề án']);
    expect(found(text, 'đề án', { matchMarks: true, matchCase: true })).toEqual(['đề án']);
  });

  it('takes both placements of a tone for one word where marks matter', () => {
    expect(found('hòa giải, hoà giải, hóa', 'hoà', { matchMarks: true })).toEqual(['hòa', 'hoà']);
    expect(found('hoàn thành', 'hoà', { matchMarks: true })).toEqual(['hoà']);
    expect(found('thủy lợi, THUỶ', 'thủy', { matchMarks: true })).toEqual(['thủy', 'THUỶ']);
    expect(found('quý, quí', 'quý', { matchMarks: true })).toEqual(['quý']);
  });

  it('finds whole words only when asked', () => {
    expect(found('an toàn, An', 'an', { wholeWord: true })).toEqual(['an', 'An']);
    expect(found('ba 12 ba123', '12', { wholeWord: true })).toEqual(['12']);
    expect(found('hành-chính', 'chính', { wholeWord: true })).toEqual(['chính']);
  });

  it('sees text in decomposed form, odd spaces and curly quotes', () => {
    expect(found('thủ tục'.normalize('NFD'), 'thu tuc')).toEqual(['thủ tục'.normalize('NFD')]);
    expect(found('76\u00a0hồ sơ', '76 hồ')).toEqual(['76\u00a0hồ']);
    expect(found('“một cửa”', '"một cửa"')).toEqual(['“một cửa”']);
    expect(found('hai  dấu cách', '  ')).toEqual(['  ']);
  });

  it('finds the text itself in any text around it, once for each time, without overlaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (text, query) => {
          const options = { matchCase: true, matchMarks: true, wholeWord: false };
          const matches = findMatches(text, query, options);
          for (const [index, { from, to }] of matches.entries()) {
            expect(from).toBeGreaterThanOrEqual(matches[index - 1]?.to ?? 0);
            expect(to).toBeGreaterThan(from);
          }
          if (/^\p{L}+$/u.test(query)) {
            expect(findMatches(`- ${query} -`, query, options)).toEqual([{ from: 2, to: 2 + query.length }]);
          }
        },
      ),
    );
  });
});

describe('replacementFor', () => {
  it.each([
    ['Đề án', 'kế hoạch', 'Kế hoạch'],
    ['ĐỀ ÁN', 'kế hoạch', 'KẾ HOẠCH'],
    ['đề án', 'kế hoạch', 'kế hoạch'],
    ['đề án', 'UBND', 'UBND'],
    ['Đề án', 'Kế hoạch', 'Kế hoạch'],
    ['12', 'mười hai', 'mười hai'],
  ])('puts for %s with %s: %s', (match, replacement, expected) => {
    expect(replacementFor(match, replacement, loose)).toBe(expected);
  });

  it('leaves the replacement as typed where case matters', () => {
    expect(replacementFor('Đề án', 'kế hoạch', { ...loose, matchCase: true })).toBe('kế hoạch');
  });
});
