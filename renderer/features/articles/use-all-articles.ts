/** Every article's row. A desk writes some two hundred a year: all of them are a few hundred kilobytes. */
import { useQuery } from '@tanstack/react-query';
import type { ArticleSummary } from '#shared/model/article.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';

const PAGE = 500;

export function useAllArticles() {
  const desk = useDesk();
  const calls = useDeskCalls();
  return useQuery({
    queryKey: [...desk.articles.list.pathKey(), 'all'],
    queryFn: async ({ signal }): Promise<ArticleSummary[]> => {
      const all: ArticleSummary[] = [];
      for (;;) {
        const page = await calls.articles.list.query({ limit: PAGE, offset: all.length }, { signal });
        all.push(...page.articles);
        if (page.articles.length < PAGE || all.length >= page.total) return all;
      }
    },
  });
}
