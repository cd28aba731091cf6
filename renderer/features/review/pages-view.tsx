/** The article's own pages: of its issue, or set by itself where it stands in none. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { PrintPreview } from '../issues/preview/print-preview.tsx';
import { type IssuePreview, usePreview } from '../issues/preview/use-preview.ts';
import { articlePages } from './article-pages.ts';

interface PagesViewProps {
  article: Article;
  /** Undefined while it is not known. */
  issue: IssueSummary | null | undefined;
}

export function PagesView({ article, issue }: PagesViewProps) {
  const desk = useDesk();
  const inIssue = usePreview(issue?.id ?? null);
  const alone = useQuery(
    desk.preview.ofArticle.queryOptions({ articleId: article.id }, { enabled: issue === null, gcTime: 0 }),
  );
  const preview = useMemo((): IssuePreview => {
    const whole: IssuePreview =
      issue === null
        ? { pages: alone.data ?? null, failure: alone.error ? failureOf(alone.error) : null }
        : inIssue;
    return { ...whole, pages: whole.pages && articlePages(whole.pages, article.id) };
  }, [issue, alone.data, alone.error, inIssue, article.id]);
  return <PrintPreview preview={preview} />;
}
