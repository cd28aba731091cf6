/** The merge of one article, worked out in the window by the same rules as on the desk. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleMerge, MergeChoices, MergeConflict } from '#shared/document/merge/merge.ts';
import { conflictsOf, mergeArticles } from '#shared/document/merge/merge-article.ts';
import { resolveMerge } from '#shared/document/merge/resolve.ts';
import type { ArticleContent } from '#shared/model/article.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMergeChoices } from './receive-store.ts';

export interface MergeOfArticle {
  revision: number | null;
  ours: ArticleContent;
  merge: ArticleMerge;
  conflicts: readonly MergeConflict[];
  choices: MergeChoices;
  /** As the article reads with what is chosen so far; what is not chosen is as it stands here. */
  result: ArticleContent;
}

export function useMergeOf(openedId: string, articleId: string) {
  const desk = useDesk();
  const query = useQuery(desk.receiving.text.queryOptions({ id: openedId, articleId }));
  const { data } = query;
  const choices = useMergeChoices(articleId, data?.revision ?? null);
  // An article that is not here yet is merged with itself: it comes in as it is.
  const ours = data && (data.ours ?? data.theirs);
  const merge = useMemo(
    () => data && ours && mergeArticles(data.base ?? (data.ours ? null : ours), ours, data.theirs),
    [data, ours],
  );
  const conflicts = useMemo(() => (merge ? conflictsOf(merge) : []), [merge]);
  const result = useMemo(() => merge && resolveMerge(merge, choices), [merge, choices]);
  const merged: MergeOfArticle | undefined =
    data && ours && merge && result
      ? { revision: data.revision, ours, merge, conflicts, choices, result }
      : undefined;
  return { ...query, data: merged };
}
