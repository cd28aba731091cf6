/** The tables of statistics and royalties as Kysely sees them; see schema.ts. */
import type { ArticleState } from '#shared/model/article.ts';

/** Every state an article came into. Written by triggers of the database. */
export interface ArticleStateChangeTable {
  article_id: string;
  state: ArticleState;
  at: string;
}

/** What statistics and royalties need of a text, gathered when it is saved. */
export interface ArticleFactsTable {
  article_id: string;
  /** Of the article when it was read. */
  revision: number;
  /** Of the list of names that was looked for. */
  names_version: string;
  pictures: number;
  /** JSON: string[], the credit of each figure. */
  credits: string;
}

/** Communes and bodies that an article names. */
export interface ArticleNameTable {
  article_id: string;
  kind: 'commune' | 'body';
  name: string;
}

/** Pages of an issue as it was typeset last. */
export interface IssuePagesTable {
  issue_id: string;
  /** Says what the issue was then: see features/statistics. */
  stamp: string;
  pages: number;
}

export interface RoyaltyRatesTable {
  publication_id: string;
  /** JSON: RoyaltyRates. */
  rates: string;
  by: string;
  at: string;
}

/** Amounts that a person set; the newest of a line counts. */
export interface RoyaltyCorrectionTable {
  id: string;
  issue_id: string;
  /** Key of the line, see shared/model/royalty.ts. */
  line: string;
  /** In đồng; null takes earlier corrections back. */
  amount: number | null;
  reason: string;
  by: string;
  at: string;
}

/** Closings and openings of an issue's sheet; the newest says how it is. */
export interface RoyaltyClosingTable {
  id: string;
  issue_id: string;
  /** JSON: RoyaltyLine[], as they were when closed; null where the sheet was opened again. */
  lines: string | null;
  reason: string;
  by: string;
  at: string;
}
