/** The article's own pages: of its issue, or set by itself where it stands in none. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Article } from '#shared/model/article.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { PrintPreview } from '../issues/preview/print-preview.tsx';
import type { IssuePreview } from '../issues/preview/use-preview.ts';
import { articlePages } from './article-pages.ts';
import type { RoomPreview } from './use-room-preview.ts';

interface PagesViewProps {
  article: Article;
  preview: RoomPreview;
}

export function PagesView({ article, preview: { issue, pages: inIssue } }: PagesViewProps) {
  const desk = useDesk();
  const alone = useQuery(
    desk.preview.ofArticle.queryOptions({ articleId: article.id }, { enabled: issue === null, gcTime: 0 }),
  );
  const preview = useMemo((): IssuePreview => {
    const whole: IssuePreview =
      issue === null
        ? { pages: alone.data ?? null, failure: alone.error ? failureOf(alone.error) : null, revisions: {} }
        : inIssue;
    return { ...whole, pages: whole.pages && articlePages(whole.pages, article.id) };
  }, [issue, alone.data, alone.error, inIssue, article.id]);
  return <PrintPreview preview={preview} />;
}
