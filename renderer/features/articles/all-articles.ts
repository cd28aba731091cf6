/** The list of all articles as the window keeps it. */
import type { ArticleSummary } from '#shared/model/article.ts';
import type { useDeskCalls } from '../../desk-client/desk-client.tsx';

export type DeskCalls = ReturnType<typeof useDeskCalls>;

export function allArticlesKey(articlesKey: readonly unknown[]): readonly unknown[] {
  return [...articlesKey, 'all'];
}

/** The list with the row in its place, or without it when there is none any more. */
export function withArticle(
  all: readonly ArticleSummary[],
  id: string,
  row: ArticleSummary | null,
): ArticleSummary[] {
  const others = all.filter((article) => article.id !== id);
  if (!row) return others;
  const at = others.findIndex(({ updatedAt }) => updatedAt < row.updatedAt);
  return others.toSpliced(at === -1 ? others.length : at, 0, row);
}
