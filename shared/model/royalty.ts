/** Royalties (nhuận bút): rates of a publication, and the sheet of an issue. Money is in whole đồng. */
import { z } from 'zod';
import { ARTICLE_KINDS } from './article.ts';

/** No sum of a bulletin comes near; what is larger is a slip of the keys. */
export const MOST_DONG = 1_000_000_000;

const coefficient = z.number().min(0).max(100);

/** A length up to so many chữ, and what the coefficient is multiplied with. */
export const lengthBandSchema = z.object({
  /** Chữ, included; null for everything longer. */
  upTo: z.int().positive().max(1_000_000).nullable(),
  factor: coefficient,
});
export type LengthBand = z.infer<typeof lengthBandSchema>;

/** Bands go up, and the last one is open. */
function areBandsInOrder(bands: readonly LengthBand[]): boolean {
  return bands.every(({ upTo }, index) => {
    const next = bands[index + 1];
    if (!next) return upTo === null;
    return upTo !== null && (next.upTo === null || next.upTo > upTo);
  });
}

export const royaltyRatesSchema = z.object({
  /** Mức nhuận bút cơ sở: đồng for the coefficient 1. */
  base: z.int().min(0).max(MOST_DONG),
  /** By kind of article. */
  coefficients: z.record(z.enum(ARTICLE_KINDS), coefficient),
  bands: z.array(lengthBandSchema).min(1).max(10).refine(areBandsInOrder),
  /** Coefficient of one picture. */
  picture: coefficient,
  /** Per cent of the amount that an article gets which was taken over from others. */
  takenOverPercent: z.int().min(0).max(100),
});
export type RoyaltyRates = z.infer<typeof royaltyRatesSchema>;

/** Before anybody set them: a tenth of the base salary, as Nghị định 18/2014/NĐ-CP counts, and modest coefficients. */
export const DEFAULT_RATES: RoyaltyRates = {
  base: 234_000,
  coefficients: { news: 0.5, feature: 2, interview: 2, digest: 1, personnel: 0.5, legal: 0.5 },
  bands: [
    { upTo: 500, factor: 1 },
    { upTo: 1200, factor: 1.25 },
    { upTo: null, factor: 1.5 },
  ],
  picture: 0.3,
  takenOverPercent: 50,
};

export interface StoredRates {
  rates: RoyaltyRates;
  /** Null while they are the ones that come with the program. */
  changed: { by: string; at: string } | null;
}

const dong = z.int().min(0).max(MOST_DONG);

/** An amount that a person set, with the reason. */
const correctionSchema = z.object({
  /** Null: the computed amount counts again. */
  amount: dong.nullable(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type RoyaltyCorrection = z.infer<typeof correctionSchema>;

/** What one author gets for one article's text or pictures. */
export const royaltyLineSchema = z.object({
  /** Names the line among all of the issue, also after it was computed anew. */
  key: z.string(),
  articleId: z.string(),
  title: z.string(),
  kind: z.enum(ARTICLE_KINDS),
  part: z.enum(['text', 'pictures']),
  author: z.string(),
  /** Chữ of the whole article, or the author's pictures. */
  quantity: z.int(),
  /** How many authors divide the amount. */
  authors: z.int(),
  /** Of the whole article, or of one picture; two digits. */
  coefficient: z.number(),
  /** What the rates give. */
  computed: z.int(),
  /** What is paid. */
  amount: z.int(),
  /** Every correction, newest first; the newest counts. */
  corrections: z.array(correctionSchema),
});
export type RoyaltyLine = z.infer<typeof royaltyLineSchema>;
export type RoyaltyPart = RoyaltyLine['part'];

export interface AuthorRoyalty {
  author: string;
  articles: number;
  pictures: number;
  amount: number;
}

/** Closing a sheet, or opening it again. */
export interface RoyaltyClosing {
  isClosed: boolean;
  reason: string;
  by: string;
  at: string;
}

export interface RoyaltySheet {
  issueId: string;
  number: string;
  /** ISO day of the issue. */
  date: string;
  publication: string;
  base: number;
  lines: RoyaltyLine[];
  authors: AuthorRoyalty[];
  total: number;
  /** Articles that nobody gets anything for: no byline. */
  unsigned: { articleId: string; title: string }[];
  /** đã chốt; the lines stand as they were then. */
  isClosed: boolean;
  /** Newest first. */
  closings: RoyaltyClosing[];
}

/** What a person says who sets an amount. */
export const correctionInputSchema = z.object({
  amount: dong.nullable(),
  reason: z.string().trim().min(3).max(500),
});
