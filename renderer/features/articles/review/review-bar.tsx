/** Where the article stands in its review, and what one can do about it: above the text, always of one height. */
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, OpenRegular, SendRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Article } from '#shared/model/article.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNotify } from '../../../app/notices.tsx';
import { places } from '../../../app/places.ts';
import { usePreferences } from '../../../app/preferences.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { KeyTip } from '../../../ui/key-tip.tsx';
import { StandingBar } from '../../../ui/standing-bar.tsx';
import { SendButton } from '../../handoff/send/send-button.tsx';
import type { OpenArticle } from '../open-articles.ts';
import { StateBadge } from '../state-badge.tsx';
import { useLiveContent } from '../use-live-content.ts';
import styles from './review-bar.module.css';
import { remarkOf, reviewWords } from './review-words.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { useArticleReview } from './use-article-review.ts';

interface ReviewBarProps {
  article: Article;
  opened: OpenArticle;
  issue: IssueSummary | null | undefined;
}

export function ReviewBar({ article, opened, issue }: ReviewBarProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const desk = useDesk();
  const notify = useNotify();
  const [, goTo] = useLocation();
  const [isSubmitting, setSubmitting] = useState(false);
  const review = useArticleReview(article.id);
  const { state } = article;
  const { title, lead, document } = useLiveContent(opened);
  const isEmpty = title === '' && lead === '' && document.blocks.length === 0;
  const maySubmit =
    useMay('article.submit') && (state === 'draft' || state === 'returned') && !isEmpty && review !== null;
  const withdraw = useMutation(
    desk.review.withdraw.mutationOptions({
      onSuccess: () => notify({ message: t('articleReview.withdrawn', { title }) }),
    }),
  );
  const mayWithdraw = (review?.mayWithdraw ?? false) && state === 'submitted' && !withdraw.isPending;
  const takeBack = () => withdraw.mutate({ articleId: article.id });
  const openRoom = () => goTo(places.reviewOf(article.id));

  useCommands('screen', [
    ...(maySubmit
      ? [
          {
            id: 'review.submit',
            label: t('articleReview.submit'),
            keys: 'Ctrl+Alt+S',
            run: () => setSubmitting(true),
          },
        ]
      : []),
    ...(mayWithdraw ? [{ id: 'review.withdraw', label: t('articleReview.withdraw'), run: takeBack }] : []),
    { id: 'review.open', label: t('articleReview.open'), run: openRoom },
  ]);

  // The desk's answer about the state that it has now is on its way.
  const words =
    review && review.state === state
      ? reviewWords(review, isEmpty, { t, formats, language })
      : { text: '', asks: false };
  const remark = review ? remarkOf(review) : '';
  return (
    <>
      <StandingBar
        label={t('articleReview.label')}
        sign={<StateBadge state={state} />}
        words={words}
        actions={
          <>
            <SendButton what={{ kind: 'articles', ids: [article.id] }} title={title} />
            {state !== 'draft' && (
              <Button size="small" appearance="subtle" icon={<OpenRegular />} onClick={openRoom}>
                {t('articleReview.course')}
              </Button>
            )}
            {mayWithdraw && (
              <Button size="small" icon={<ArrowUndoRegular />} onClick={takeBack}>
                {t('articleReview.withdraw')}
              </Button>
            )}
            {maySubmit && (
              <KeyTip label={t('articleReview.submit')} keys="Ctrl+Alt+S" relationship="description">
                <Button
                  size="small"
                  appearance="primary"
                  icon={<SendRegular />}
                  onClick={() => setSubmitting(true)}
                >
                  {t('articleReview.submit')}
                </Button>
              </KeyTip>
            )}
          </>
        }
      />
      {isSubmitting && review && (
        <SubmitDialog opened={opened} review={review} issue={issue} onClose={() => setSubmitting(false)} />
      )}
      {remark !== '' && (
        <section
          className={styles.remark}
          aria-label={t('articleReview.remark')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          data-focus-ring
        >
          {remark}
        </section>
      )}
    </>
  );
}
