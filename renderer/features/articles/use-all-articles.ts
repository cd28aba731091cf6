/**
 * Every article's row, changed last first. The list stands as soon as its first page is there, and grows behind it;
 * a change asks for the one row that it is about.
 */
import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { ArticleSummary } from '#shared/model/article.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { allArticlesKey, type DeskCalls, withArticle } from './all-articles.ts';

const FIRST_PAGE = 100;
const PAGE = 500;

export function useAllArticles() {
  const desk = useDesk();
  const calls = useDeskCalls();
  return useQuery({
    queryKey: allArticlesKey(desk.articles.pathKey()),
    queryFn: async ({ signal, client, queryKey }): Promise<ArticleSummary[]> => {
      const first = await calls.articles.list.query({ limit: FIRST_PAGE, offset: 0 }, { signal });
      // What is saved meanwhile moves up, and the last row of a page comes again with the next one.
      const seen = new Set<string>();
      const all: ArticleSummary[] = [];
      const take = (rows: readonly ArticleSummary[]) => {
        for (const row of rows) {
          if (!seen.has(row.id)) all.push(row);
          seen.add(row.id);
        }
      };
      take(first.articles);
      let read = first.articles.length;
      // Asked again, what is shown stays until all is there.
      const isNew = client.getQueryData(queryKey) === undefined;
      while (read < first.total) {
        if (isNew) client.setQueryData(queryKey, [...all]);
        const page = await calls.articles.list.query({ limit: PAGE, offset: read }, { signal });
        if (page.articles.length === 0) break;
        take(page.articles);
        read += page.articles.length;
      }
      return all;
    },
  });
}

/** Brings the row of one article up to date: after a change, into the trash and out of it. */
export async function refreshArticleRow(
  client: QueryClient,
  calls: DeskCalls,
  articlesKey: readonly unknown[],
  id: string,
): Promise<void> {
  const queryKey = allArticlesKey(articlesKey);
  // A list that is on its way may be from before the change.
  await client
    .getQueryCache()
    .find({ queryKey })
    ?.promise?.catch(() => undefined);
  if (client.getQueryData(queryKey) === undefined) return;
  const row = await calls.articles.listed.query({ id });
  client.setQueryData<ArticleSummary[]>(queryKey, (all) => all && withArticle(all, id, row));
}
