/** What is left to do for an issue, as it changes. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IssueReview } from '#shared/model/review.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { type ArticleWork, issueWork } from './issue-work.ts';

interface IssueWork {
  review: IssueReview;
  left: ArticleWork[];
}

/** Null until everything is known. */
export function useIssueWork(issueId: string): IssueWork | null {
  const desk = useDesk();
  const review = useQuery(desk.review.ofIssue.queryOptions({ issueId })).data;
  const warnings = useQuery(desk.exports.warnings.queryOptions({ issueId })).data;
  const articleIds = review?.articles.map(({ articleId }) => articleId) ?? [];
  const comments = useQuery(
    desk.comments.openCounts.queryOptions({ articleIds }, { enabled: review !== undefined }),
  ).data;
  return useMemo(
    () => (review && warnings && comments ? { review, left: issueWork(review, warnings, comments) } : null),
    [review, warnings, comments],
  );
}
