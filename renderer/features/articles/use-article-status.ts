/** The status bar's words for an article: saving, length, its issue. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { figuresOf } from '#shared/document/walk.ts';
import type { Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { usePreferences } from '../../app/preferences.ts';
import { type StatusItem, useStatus } from '../../app/status.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { failureMessage } from '../../desk-client/failure.ts';
import { estimatedPages } from './length.ts';
import { useLastReceipt, useSaveStatus } from './open-articles.ts';
import { useSuggestionView } from './suggestions/suggestion-store.ts';
import { usePrintedLength } from './use-printed-length.ts';
import { useSelectionWords } from './use-selection-words.ts';

function useSaveWords(articleId: string): StatusItem {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const status = useSaveStatus(articleId);
  switch (status.kind) {
    case 'saving':
      return { text: t('articles.save.saving') };
    case 'saved':
      return {
        text:
          status.at === null
            ? t('articles.save.saved')
            : t('articles.save.savedAt', { time: formats.time(status.at) }),
      };
    case 'failed':
    case 'refused':
      return {
        text: t('articles.save.failed', { reason: failureMessage(status.failure, language) }),
        tone: 'warning',
      };
  }
}

/** The issue the article stands in, null for none, undefined while unknown. */
export function useIssueOf(articleId: string): IssueSummary | null | undefined {
  const desk = useDesk();
  const holding = useQuery(desk.issues.holding.queryOptions({ articleId }));
  return holding.data ? (holding.data[0] ?? null) : undefined;
}

/** Fills the status bar; by itself, as it changes with every save and the page around the text should not. */
export function ArticleStatus({ article }: { article: Article }): null {
  const { t } = useTranslation();
  const counts = useCounts();
  const saving = useSaveWords(article.id);
  const receipt = useLastReceipt(article.id);
  const words = receipt?.words ?? article.words;
  const selected = useSelectionWords();
  const printed = usePrintedLength(article.id, receipt?.revision ?? article.revision);
  const issue = useIssueOf(article.id);
  const isSuggesting = useSuggestionView((view) => view.isSuggesting);
  useStatus(
    [
      saving,
      { text: selected === null ? counts.words(words) : counts.wordsOf(selected, words) },
      {
        text: printed
          ? counts.pagesWithTenths(printed.pages)
          : counts.aboutPages(estimatedPages(words, figuresOf(article.document).length)),
      },
      ...(isSuggesting ? [{ text: t('suggestions.on'), tone: 'mode' as const }] : []),
    ],
    issue ? [{ text: t('issues.numbered', { number: issue.number }) }] : [],
  );
  return null;
}
