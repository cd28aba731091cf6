/** The review of the article on the screen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ArticleReview } from '#shared/model/review.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { onSaved } from '../open-articles.ts';

/** After so many milliseconds without a save, what was changed since an approval is named anew. */
const REST = 4000;

/** Null until the desk has answered. */
export function useArticleReview(articleId: string): ArticleReview | null {
  const desk = useDesk();
  const queryClient = useQueryClient();
  const options = desk.review.ofArticle.queryOptions({ articleId });
  const review = useQuery(options).data ?? null;
  const isLapsed = review !== null && review.lapsed !== null;
  const { queryKey } = options;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key of one article is always the same
  useEffect(() => {
    if (!isLapsed) return;
    let timer: number | undefined;
    const stop = onSaved(articleId, () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void queryClient.invalidateQueries({ queryKey }), REST);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [articleId, isLapsed]);
  return review;
}
