/** The printed pages of the issue, held at the article that is being written. */
import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IssueSummary } from '#shared/model/issue.ts';
import type { PreviewPages } from '#shared/model/preview.ts';
import { arriveAt } from '../../app/arrival.ts';
import { places } from '../../app/places.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { TextPlace } from '../issues/preview/page-places.ts';
import { PrintPreview, type PrintPreviewHandle } from '../issues/preview/print-preview.tsx';
import { usePreview } from '../issues/preview/use-preview.ts';
import { firstChangedPage } from './changed-page.ts';
import type { OpenArticle } from './open-articles.ts';
import { useCaretBlock } from './use-caret-block.ts';
import { useDraftPages } from './use-draft-pages.ts';

interface ArticlePagesProps {
  /** The article as it is being written. */
  opened: OpenArticle;
  issue: IssueSummary | null | undefined;
  /** Leads to a block of the article's body. */
  onReveal(block: number): void;
}

export function ArticlePages({ opened, issue, onReveal }: ArticlePagesProps) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const articleId = opened.id;
  const issueId = issue?.id ?? null;
  const pages = useRef<PrintPreviewHandle>(null);
  const caretBlock = useRef<number | null>(null);
  const sight = useCallback(
    () => ({ inSight: pages.current?.pagesInSight() ?? [], block: caretBlock.current }),
    [],
  );
  const preview = useDraftPages(opened, issueId, usePreview(issueId), sight);
  const before = useRef<PreviewPages | null>(null);

  // The pages go where the caret goes, until somebody leafs through them; then they stay, until the caret moves or
  // something is typed.
  const follows = useRef(true);
  useEffect(
    () =>
      opened.onChange(() => {
        follows.current = true;
      }),
    [opened],
  );
  useCaretBlock(
    useCallback(
      (block) => {
        caretBlock.current = block;
        follows.current = true;
        if (block !== null) pages.current?.showText({ articleId, block });
      },
      [articleId],
    ),
  );
  // Typing on a page that is not in sight brings it there; a title or lead begins on the page that changed.
  useEffect(() => {
    const page = firstChangedPage(before.current, preview.pages, articleId);
    before.current = preview.pages;
    if (page === null || !follows.current) return;
    const block = caretBlock.current;
    if (block === null) pages.current?.scrollToPage(page);
    else pages.current?.showText({ articleId, block });
  }, [preview.pages, articleId]);

  const open = (text: TextPlace) => {
    if (text.articleId === articleId) {
      onReveal(text.block);
      return;
    }
    arriveAt({ at: 'block', ...text });
    goTo(places.article(text.articleId));
  };

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
    <PrintPreview
      ref={pages}
      preview={preview}
      initialPage={preview.pages?.articles[articleId]?.firstPage}
      onOpen={open}
      onLeaf={() => {
        follows.current = false;
      }}
    />
  );
}
