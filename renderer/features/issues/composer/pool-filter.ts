/** Which articles of the pool are offered, and in which order; per issue, as long as the window lives. */
import { create } from 'zustand';
import type { ArticleKind, ArticleState, ArticleSummary } from '#shared/model/article.ts';
import { fold } from '#shared/vietnamese/normalise.ts';

/** Changed in the last week, the last month, or before that. */
export const POOL_AGES = ['week', 'month', 'older'] as const;
export type PoolAge = (typeof POOL_AGES)[number];
/** Up to half a page, up to a page and a half, longer. */
export const POOL_LENGTHS = ['short', 'medium', 'long'] as const;
export type PoolLength = (typeof POOL_LENGTHS)[number];

export interface PoolFilter {
  words: string;
  /** None chosen means all; so for kinds. */
  states: ReadonlySet<ArticleState>;
  kinds: ReadonlySet<ArticleKind>;
  /** As the byline says; null for all. So for age and length. */
  author: string | null;
  age: PoolAge | null;
  length: PoolLength | null;
}

export const NO_POOL_FILTER: PoolFilter = {
  words: '',
  states: new Set(),
  kinds: new Set(),
  author: null,
  age: null,
  length: null,
};

/** What the filter asks of an article besides its row. */
export interface PoolMeasures {
  /** Milliseconds since 1970. */
  now: number;
  /** Pages. */
  lengthOf(article: ArticleSummary): number;
}

const DAY_MS = 24 * 60 * 60_000;
const SHORT_PAGES = 0.5;
const MEDIUM_PAGES = 1.5;

export function ageOf({ updatedAt }: Pick<ArticleSummary, 'updatedAt'>, now: number): PoolAge {
  const days = (now - Date.parse(updatedAt)) / DAY_MS;
  if (days <= 7) return 'week';
  return days <= 30 ? 'month' : 'older';
}

export function lengthClass(pages: number): PoolLength {
  if (pages <= SHORT_PAGES) return 'short';
  return pages <= MEDIUM_PAGES ? 'medium' : 'long';
}

/** The articles that the filter lets through; approved ones first, else in the order given. */
export function filterPool(
  articles: readonly ArticleSummary[],
  filter: PoolFilter,
  measures: PoolMeasures,
): ArticleSummary[] {
  const wanted = fold(filter.words).trim();
  const found = articles.filter((article) => {
    if (filter.states.size > 0 && !filter.states.has(article.state)) return false;
    if (filter.kinds.size > 0 && !filter.kinds.has(article.kind)) return false;
    if (filter.author !== null && article.byline !== filter.author) return false;
    if (filter.age !== null && ageOf(article, measures.now) !== filter.age) return false;
    if (filter.length !== null && lengthClass(measures.lengthOf(article)) !== filter.length) return false;
    return wanted === '' || fold(`${article.kicker}\n${article.title}\n${article.byline}`).includes(wanted);
  });
  const isApproved = ({ state }: ArticleSummary) => state === 'approved';
  return [...found.filter(isApproved), ...found.filter((article) => !isApproved(article))];
}

/** How many choices are made, words not counted. */
export function choicesMade({ states, kinds, author, age, length }: PoolFilter): number {
  return states.size + kinds.size + [author, age, length].filter((choice) => choice !== null).length;
}

const useFilters = create<Record<string, PoolFilter>>(() => ({}));

/** @param initial until somebody chooses otherwise. */
export function usePoolFilter(
  issueId: string,
  initial: PoolFilter,
): [filter: PoolFilter, change: (filter: PoolFilter) => void] {
  const filter = useFilters((all) => all[issueId]) ?? initial;
  return [filter, (next) => useFilters.setState({ [issueId]: next })];
}
