import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_RATES, type RoyaltyRates, royaltyRatesSchema } from '#shared/model/royalty.ts';
import { photographersOf } from '../statistics/tally.ts';
import { divided, linesOf, type PaidArticle } from './royalty-lines.ts';

const RATES: RoyaltyRates = {
  base: 200_000,
  coefficients: { news: 1, feature: 2, interview: 2, digest: 1, personnel: 1, legal: 1 },
  bands: [
    { upTo: 500, factor: 1 },
    { upTo: null, factor: 1.5 },
  ],
  picture: 0.25,
  takenOverPercent: 50,
};

const article = (given: Partial<PaidArticle>): PaidArticle => ({
  id: 'a',
  title: 'Bến đò',
  kind: 'feature',
  byline: 'Bài: Kim Phụng',
  words: 500,
  isTakenOver: false,
  credits: [],
  ...given,
});
const amounts = (given: Partial<PaidArticle>) =>
  linesOf(article(given), RATES, photographersOf).map(({ author, part, computed }) => [
    author,
    part,
    computed,
  ]);

describe('lines of royalties', () => {
  test('kind and length make the amount; the end of a band belongs to it', () => {
    expect(amounts({ words: 500 })).toEqual([['Kim Phụng', 'text', 400_000]]);
    expect(amounts({ words: 501 })).toEqual([['Kim Phụng', 'text', 600_000]]);
    expect(amounts({ kind: 'news' })).toEqual([['Kim Phụng', 'text', 200_000]]);
  });

  test('what was taken over gets its share', () => {
    expect(amounts({ isTakenOver: true })).toEqual([['Kim Phụng', 'text', 200_000]]);
  });

  test('authors divide the amount in whole thousands', () => {
    expect(amounts({ byline: 'Bài: A – B – C' })).toEqual([
      ['A', 'text', 134_000],
      ['B', 'text', 133_000],
      ['C', 'text', 133_000],
    ]);
  });

  test('a picture belongs to its credit, else to the photographer of the byline, else to nobody', () => {
    const credits = ['Ảnh: Thanh Vy', '', 'Thanh Vy'];
    expect(amounts({ byline: 'Bài, ảnh: Kim Phụng', credits })).toEqual([
      ['Kim Phụng', 'text', 400_000],
      ['Thanh Vy', 'pictures', 100_000],
      ['Kim Phụng', 'pictures', 50_000],
    ]);
    expect(amounts({ credits: ['', ''] })).toEqual([['Kim Phụng', 'text', 400_000]]);
  });

  test('nobody is paid for an article that nobody signed', () => {
    expect(amounts({ byline: '' })).toEqual([]);
  });

  test('dividing loses no đồng, and nobody gets a thousand more than another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 1, max: 12 }),
        (thousands, people) => {
          const parts = divided(thousands * 1000, people);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(thousands * 1000);
          expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1000);
        },
      ),
    );
  });

  test('bands must go up and the last one must be open', () => {
    const withBands = (bands: RoyaltyRates['bands']) =>
      royaltyRatesSchema.safeParse({ ...RATES, bands }).success;
    expect(royaltyRatesSchema.safeParse(DEFAULT_RATES).success).toBe(true);
    expect(withBands([{ upTo: 500, factor: 1 }])).toBe(false);
    expect(
      withBands([
        { upTo: 900, factor: 1 },
        { upTo: 500, factor: 1 },
        { upTo: null, factor: 1 },
      ]),
    ).toBe(false);
    expect(withBands([])).toBe(false);
  });
});
