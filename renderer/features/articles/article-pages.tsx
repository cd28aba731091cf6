/** The printed pages of the issue, held at the article that is being written. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IssueSummary } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { places } from '../../app/places.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PrintPreview, type PrintPreviewHandle } from '../issues/preview/print-preview.tsx';
import { usePreview } from '../issues/preview/use-preview.ts';
import { firstChangedPage } from './changed-page.ts';

interface ArticlePagesProps {
  articleId: string;
  issue: IssueSummary | null | undefined;
}

export function ArticlePages({ articleId, issue }: ArticlePagesProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const preview = usePreview(issue?.id ?? null);
  const pages = useRef<PrintPreviewHandle>(null);
  const before = useRef<PreviewPages | null>(null);

  // Typing on a page that is not in sight brings it there.
  useEffect(() => {
    const page = firstChangedPage(before.current, preview.pages, articleId);
    before.current = preview.pages;
    if (page !== null) pages.current?.scrollToPage(page);
  }, [preview.pages, articleId]);

  if (issue === undefined) return null;
  if (issue === null) {
    return (
      <EmptyState
        body={t('articles.details.noPages')}
        action={<Button onClick={() => goTo(places.issues)}>{t('articles.details.toIssues')}</Button>}
      />
    );
  }
  return (
    <PrintPreview ref={pages} preview={preview} initialPage={preview.pages?.articles[articleId]?.firstPage} />
  );
}
