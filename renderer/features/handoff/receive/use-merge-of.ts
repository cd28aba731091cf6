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
  revision: number;
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
  const merge = useMemo(() => data && mergeArticles(data.base, data.ours, data.theirs), [data]);
  const conflicts = useMemo(() => (merge ? conflictsOf(merge) : []), [merge]);
  const result = useMemo(() => merge && resolveMerge(merge, choices), [merge, choices]);
  const merged: MergeOfArticle | undefined =
    data && merge && result
      ? { revision: data.revision, ours: data.ours, merge, conflicts, choices, result }
      : undefined;
  return { ...query, data: merged };
}
