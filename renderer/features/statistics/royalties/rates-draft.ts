/** Rates while they are typed: every field is text until all of them are right. */
import { ARTICLE_KINDS, type ArticleKind } from '#shared/model/article.ts';
import { type RoyaltyRates, royaltyRatesSchema } from '#shared/model/royalty.ts';
import { amountOf, coefficientOf } from './amounts.ts';

export interface BandDraft {
  /** Keeps the row's place while others come and go. */
  id: number;
  /** Ignored in the last row. */
  upTo: string;
  factor: string;
}

export interface RatesDraft {
  base: string;
  coefficients: Record<ArticleKind, string>;
  bands: BandDraft[];
  picture: string;
  takenOverPercent: string;
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3, useGrouping: false });
const MONEY = new Intl.NumberFormat('vi-VN');

export function draftOf(rates: RoyaltyRates): RatesDraft {
  return {
    base: MONEY.format(rates.base),
    coefficients: byKind((kind) => NUMBER.format(rates.coefficients[kind])),
    bands: rates.bands.map(({ upTo, factor }, id) => ({
      id,
      upTo: upTo === null ? '' : NUMBER.format(upTo),
      factor: NUMBER.format(factor),
    })),
    picture: NUMBER.format(rates.picture),
    takenOverPercent: NUMBER.format(rates.takenOverPercent),
  };
}

/** Null while a field holds no number, or the bands are out of order. */
export function ratesOf(draft: RatesDraft): RoyaltyRates | null {
  const checked = royaltyRatesSchema.safeParse({
    base: amountOf(draft.base),
    coefficients: byKind((kind) => coefficientOf(draft.coefficients[kind])),
    bands: draft.bands.map(({ upTo, factor }, index) => ({
      upTo: index === draft.bands.length - 1 ? null : (amountOf(upTo) ?? Number.NaN),
      factor: coefficientOf(factor),
    })),
    picture: coefficientOf(draft.picture),
    takenOverPercent: amountOf(draft.takenOverPercent),
  });
  return checked.success ? checked.data : null;
}

/** A row before the open one. */
export function withBand(draft: RatesDraft): RatesDraft {
  const id = Math.max(-1, ...draft.bands.map((band) => band.id)) + 1;
  return { ...draft, bands: draft.bands.toSpliced(-1, 0, { id, upTo: '', factor: '1' }) };
}

export function withoutBand(draft: RatesDraft, id: number): RatesDraft {
  return { ...draft, bands: draft.bands.filter((band) => band.id !== id) };
}

function byKind<T>(of: (kind: ArticleKind) => T): Record<ArticleKind, T> {
  return Object.fromEntries(ARTICLE_KINDS.map((kind) => [kind, of(kind)])) as Record<ArticleKind, T>;
}
