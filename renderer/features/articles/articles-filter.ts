/** How the list of articles is narrowed; kept while one is elsewhere. */
import { create } from 'zustand';
import type { ArticleKind, ArticleState, ArticleSummary } from '#shared/model/article.ts';

export interface ArticlesFilter {
  words: string;
  states: ReadonlySet<ArticleState>;
  kinds: ReadonlySet<ArticleKind>;
}

interface ArticlesList extends ArticlesFilter {
  selected: string | null;
  scrollOffset: number;
}

export const NO_FILTER: ArticlesFilter = { words: '', states: new Set(), kinds: new Set() };

export const useArticlesList = create<ArticlesList>(() => ({
  ...NO_FILTER,
  selected: null,
  scrollOffset: 0,
}));

/** The rows of these states and kinds; none chosen means all of them. Words are the desk's to find. */
export function filterArticles(
  articles: readonly ArticleSummary[],
  filter: Pick<ArticlesFilter, 'states' | 'kinds'>,
): ArticleSummary[] {
  return articles.filter((article) => {
    if (filter.states.size > 0 && !filter.states.has(article.state)) return false;
    return filter.kinds.size === 0 || filter.kinds.has(article.kind);
  });
}

/** How many rows have each value. */
export function countBy<Value extends string>(
  articles: readonly ArticleSummary[],
  of: (article: ArticleSummary) => Value,
): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const article of articles) {
    const value = of(article);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
