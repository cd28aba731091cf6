/** One issue (số báo): sections in order, each with its articles in order. */
import { z } from 'zod';
import { isIsoDate } from '../vietnamese/dates.ts';
import type { ArticleSummary } from './article.ts';
import type { PlacedOverride } from './placement-override.ts';

export const ISSUE_STATES = ['draft', 'published'] as const;
export type IssueState = (typeof ISSUE_STATES)[number];

export const issueDetailsSchema = z.object({
  /** "Số 11/2026" is number "11/2026". */
  number: z.string().trim().min(1).max(40),
  /** ISO day. */
  date: z.string().refine(isIsoDate),
  /** Headline of the issue, may be empty: "Chuyên đề …". */
  theme: z.string().max(300),
});
export type IssueDetails = z.infer<typeof issueDetailsSchema>;

/** Pages that an issue is planned to have: whole sheets or not, as its printer asks for. */
export const pageBudgetSchema = z.int().min(1).max(400).nullable();

export interface IssueSummary extends IssueDetails {
  id: string;
  publicationId: string;
  /** Name of the publication. */
  publication: string;
  state: IssueState;
  articleCount: number;
  /** Pages that it is planned to have; null where nobody said. */
  pageBudget: number | null;
  updatedAt: string;
}

export interface IssueSection {
  id: string;
  name: string;
  articles: ArticleSummary[];
}

export interface Issue extends IssueSummary {
  sections: IssueSection[];
  /** By article id: what prints here otherwise than it is written. Only of articles that stand in the issue. */
  overrides: Record<string, PlacedOverride>;
}

/** Where an article stands: the section and the index among its articles, from 0. */
export interface Placement {
  sectionId: string;
  index: number;
}
