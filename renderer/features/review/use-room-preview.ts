/** The typeset pages of the issue in which the article on the screen stands. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { type IssuePreview, usePreview } from '../issues/preview/use-preview.ts';

export interface RoomPreview {
  /** Null for an article that stands in none; undefined while that is not known. */
  issue: IssueSummary | null | undefined;
  pages: IssuePreview;
}

/** The pages stay from article to article of one issue: whoever reads on need not wait for them. */
export function useRoomPreview(articleId: string | null): RoomPreview {
  const desk = useDesk();
  const holding = useQuery(
    desk.issues.holding.queryOptions({ articleId: articleId ?? '' }, { enabled: articleId !== null }),
  );
  const issue = holding.data ? (holding.data[0] ?? null) : undefined;
  const [issueId, setIssueId] = useState<string | null>(null);
  useEffect(() => {
    if (issue !== undefined) setIssueId(issue?.id ?? null);
  }, [issue]);
  return { issue, pages: usePreview(issueId) };
}
