/** Figures about what was published in a period. */
import { z } from 'zod';
import { isIsoDate } from '../vietnamese/dates.ts';
import type { ArticleKind } from './article.ts';

/** Days from `from` to `to`, both included, as "YYYY-MM-DD". */
export interface Period {
  from: string;
  to: string;
}

const day = z.string().refine(isIsoDate);

export const statisticsQuerySchema = z
  .object({
    /** Null: all publications together. */
    publicationId: z.string().nullable(),
    period: z.object({ from: day, to: day }),
  })
  .refine(({ period }) => period.from <= period.to, { path: ['period'] });
export type StatisticsQuery = z.infer<typeof statisticsQuerySchema>;

/**
 * Where an article's text comes from: written by the desk, by the desk on sources it names, or taken over from
 * somebody that "Theo" or "Nguồn" names.
 */
export const ORIGINS = ['own', 'sourced', 'taken'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Counts over some issues. An article that stands in several of them counts once, in the first. */
export interface Tally {
  issues: number;
  articles: number;
  /** In chữ. */
  words: number;
  pictures: number;
  /** Of the issues whose pages are known. */
  pages: number;
  /** Issues that were not typeset since their last change: their pages are missing in `pages`. */
  issuesWithoutPages: number;
  origins: Record<Origin, number>;
}

/** A part of what was published: a section, a kind, an outlet … */
export interface Share {
  name: string;
  articles: number;
  words: number;
  pictures: number;
}

export interface TimeShare extends Tally {
  /** "2026-11", "2026-Q4" or "2026". */
  key: string;
}

export interface PublicationShare extends Tally {
  name: string;
}

export interface AuthorShare {
  name: string;
  /** Articles that name the author, alone or with others. */
  articles: number;
  /** Words, those of a common article divided by the number of its authors. */
  words: number;
  /** Pictures of articles whose byline or credit names the author. */
  pictures: number;
}

/** A commune or body with the articles that name it. */
export interface NamedShare {
  name: string;
  articles: number;
}

/** Time from the beginning of an article to its first approval, over the articles approved at the desk. */
export interface ApprovalTime {
  articles: number;
  /** Hours; null without articles. */
  median: number | null;
  mean: number | null;
}

export interface Statistics {
  period: Period;
  /** "Bản tin Cải cách hành chính"; null for all together. */
  publication: string | null;
  total: Tally;
  /** The period of the same length before, and the same one a year earlier. */
  before: { period: Period; total: Tally };
  yearBefore: { period: Period; total: Tally };
  /** Issues of the period that are not published yet; they are counted. */
  unpublished: number;
  approval: ApprovalTime;
  /** The last twelve months up to the end of the period, or all of the period's if it is longer. */
  recentMonths: TimeShare[];
  months: TimeShare[];
  quarters: TimeShare[];
  years: TimeShare[];
  publications: PublicationShare[];
  sections: Share[];
  kinds: (Omit<Share, 'name'> & { kind: ArticleKind })[];
  authors: AuthorShare[];
  outlets: Share[];
  communes: NamedShare[];
  bodies: NamedShare[];
  /** Articles whose facts were not gathered yet: their pictures, communes and bodies are missing. */
  unread: number;
}

/** Files that figures and sheets are written to. */
export const REPORT_FORMATS = ['xlsx', 'docx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface WrittenReport {
  /** Absolute. */
  path: string;
  /** Size. */
  bytes: number;
}
