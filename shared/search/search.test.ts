import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDays } from './filters.ts';
import { findQuery, snippetOf } from './marks.ts';
import { filterValues, parseQuery, withoutFilter } from './query.ts';
import { searchWords } from './words.ts';

const folded = (text: string) => searchWords(text).map((word) => word.folded);
const marked = (text: string, query: string) =>
  findQuery(text, parseQuery(query)).map(({ from, to }) => text.slice(from, to));

describe('words', () => {
  test('marks, case and normal form are set aside, and kept beside', () => {
    expect(folded('Đề án 06, QUYẾT ĐỊNH')).toEqual(['de', 'an', '06', 'quyet', 'dinh']);
    expect(searchWords('Đề án'.normalize('NFD')).map(({ written }) => written)).toEqual(['đề', 'án']);
    expect(searchWords('hoà').map(({ written }) => written)).toEqual(['hòa']);
  });

  test('numbers with symbols are one word; days, fractions and ranges are several', () => {
    expect(folded('số 76/NQ-CP và 131/2025/NĐ-CP, 36-HD/VPTW')).toEqual([
      'so',
      '76/nq-cp',
      'va',
      '131/2025/nd-cp',
      '36-hd/vptw',
    ]);
    expect(folded('ngày 15/7/2021, 2021-2025, COVID-19')).toEqual([
      'ngay',
      '15',
      '7',
      '2021',
      '2021',
      '2025',
      'covid',
      '19',
    ]);
  });

  test('places are those of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const { from, to } of searchWords(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('queries', () => {
  test('words, phrases, filters with and without marks', () => {
    const query = parseQuery('cầu "đò ngang" LOẠI:ảnh tu:7/2021 mục:"Chuyển đổi số" tho');
    expect(
      query.terms.map(({ words, isPrefix }) => [words.map((word) => word.written).join(' '), isPrefix]),
    ).toEqual([
      ['cầu', false],
      ['đò ngang', false],
      ['tho', true],
    ]);
    expect(filterValues(query, 'kind')).toEqual(['picture']);
    expect(filterValues(query, 'from')).toEqual(['2021-07-01']);
    expect(filterValues(query, 'section')).toEqual(['Chuyển đổi số']);
  });

  test('a year is two days; what says nothing is told', () => {
    const query = parseQuery('năm:2021 từ:hôm-qua loại:xe');
    expect([filterValues(query, 'from'), filterValues(query, 'to')]).toEqual([
      ['2021-01-01'],
      ['2021-12-31'],
    ]);
    expect(query.unread).toEqual(['từ:hôm-qua', 'loại:xe']);
  });

  test('a colon after any other word is only a colon', () => {
    expect(parseQuery('Nguồn: báo').terms).toHaveLength(2);
    expect(parseQuery('https://a.example').filters).toEqual([]);
  });

  test('taking a filter out leaves the rest as it was typed', () => {
    const text = 'cầu loại:ảnh  đò';
    const [filter] = parseQuery(text).filters;
    expect(filter && withoutFilter(text, filter)).toBe('cầu đò');
  });

  test('any text is a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const query = parseQuery(text);
        for (const { from, to } of query.filters) expect(text.slice(from, to)).not.toBe('');
      }),
    );
  });

  test.each([
    ['15/7/2021', { first: '2021-07-15', last: '2021-07-15' }],
    ['2/2024', { first: '2024-02-01', last: '2024-02-29' }],
    ['2021', { first: '2021-01-01', last: '2021-12-31' }],
    ['2021-07-15', { first: '2021-07-15', last: '2021-07-15' }],
    ['31/2/2021', null],
    ['hôm qua', null],
  ])('%s', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });
});

describe('marks', () => {
  test('found words are marked in the text as it is written', () => {
    expect(marked('Thủ tục hành chính về thư từ', 'thu tuc')).toEqual(['Thủ', 'tục', 'thư']);
    expect(marked('Thủ tục'.normalize('NFD'), 'thu tuc')).toEqual([
      'Thủ'.normalize('NFD'),
      'tục'.normalize('NFD'),
    ]);
  });

  test('where the very words stand, those like them are not marked', () => {
    expect(marked('Đội mời đổi mới', 'đổi mới')).toEqual(['đổi', 'mới']);
    expect(marked('Đội mời', 'đổi mới')).toEqual(['Đội', 'mời']);
  });

  test('phrases are marked whole, unfinished words by their beginning', () => {
    expect(marked('sơ đồ hồ sơ', '"hồ sơ"')).toEqual(['hồ sơ']);
    expect(marked('chuyển chuyện', 'chuy')).toEqual(['chuyển', 'chuyện']);
  });

  test('a snippet stands where most of the words do, and says what is found there', () => {
    const text = `Hồ nước. ${'Chuyện khác. '.repeat(40)}Sáng nay hồ sơ đất đai được trả sớm. ${'Hết. '.repeat(60)}`;
    const snippet = snippetOf(text, parseQuery('ho so dat dai '));
    expect(snippet.text).toContain('hồ sơ đất đai');
    expect(snippet.found).toBe('hồ sơ đất đai');
    expect(snippet.marks.map(({ from, to }) => snippet.text.slice(from, to))).toEqual([
      'hồ',
      'sơ',
      'đất',
      'đai',
    ]);
    expect(snippet.text.length).toBeLessThan(260);
  });

  test('marks are within the snippet and hold the word, for any text and query', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aáàđ eêế.\n'), maxLength: 400 });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const { text: shown, marks } = snippetOf(text, parseQuery(query));
        for (const { from, to } of marks) expect(shown.slice(from, to)).toMatch(/^[\p{L}\p{M} .]+$/u);
      }),
    );
  });
});
