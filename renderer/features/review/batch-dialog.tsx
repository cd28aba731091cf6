/** Several articles approved at once: those that can be, listed before anything is done. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ArticleReview, QueuedArticle } from '#shared/model/review.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useUnlockedKey } from '../people/unlocked-key.ts';
import styles from './review-screen.module.css';
import { choose } from './review-store.ts';

interface Candidate {
  article: QueuedArticle;
  /** Of the text as it was checked: another one is not approved. */
  hash: string;
  errors: number;
  refusal: ArticleReview['approveRefusal'];
}

/** Looks at every article: one after the other, as each check takes a worker. */
function useCandidates(articles: readonly QueuedArticle[]) {
  const desk = useDesk();
  const calls = useDeskCalls();
  const ids = articles.map(({ articleId }) => articleId);
  return useQuery({
    queryKey: [...desk.review.pathKey(), 'candidates', ids],
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Candidate[]> => {
      const candidates: Candidate[] = [];
      for (const article of articles) {
        const given = { articleId: article.articleId };
        const { hash, approveRefusal } = await calls.review.ofArticle.query(given, { signal });
        const { findings } = await calls.findings.ofArticle.query(given, { signal });
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        candidates.push({ article, hash, errors, refusal: approveRefusal });
      }
      return candidates;
    },
  });
}

export function BatchDialog({ articles, onClose }: { articles: readonly QueuedArticle[]; onClose(): void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const unlocked = useUnlockedKey();
  // The queue changes with every approval; the list that was confirmed stays.
  const [listed] = useState(articles);
  const candidates = useCandidates(listed);
  const [at, setAt] = useState<number | null>(null);
  const ready = candidates.data?.filter(({ errors, refusal }) => errors === 0 && refusal === null) ?? [];
  const held = candidates.data?.filter(({ errors, refusal }) => errors > 0 || refusal !== null) ?? [];

  const approve = async () => {
    let done = 0;
    try {
      for (const [index, { article, hash }] of ready.entries()) {
        setAt(index + 1);
        const { articleId } = article;
        await unlocked(() => calls.review.approve.mutate({ articleId, hash, note: '' }));
        done += 1;
      }
    } catch (thrown) {
      announceFailure(failureOf(thrown));
    }
    if (done > 0) notify({ message: t('review.batch.done', { count: done }) });
    choose(held.map(({ article }) => article.articleId));
    void queryClient.invalidateQueries({ queryKey: desk.review.pathKey() });
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && at === null && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('review.batch.title')}</DialogTitle>
          <DialogContent className={styles.batch ?? ''}>
            {candidates.isPending && <Spinner label={t('review.batch.checking')} />}
            {candidates.error && (
              <FailureNotice
                failure={failureOf(candidates.error)}
                onRetry={() => void candidates.refetch()}
              />
            )}
            {candidates.data && ready.length === 0 && <p>{t('review.batch.nothing')}</p>}
            {ready.length > 0 && (
              <section>
                <h3 className={styles.batchHead}>{t('review.batch.ready', { count: ready.length })}</h3>
                <ul>
                  {ready.map(({ article }) => (
                    <li key={article.articleId} className={styles.batchRow}>
                      {article.title || t('app.untitled')}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {held.length > 0 && (
              <section>
                <h3 className={styles.batchHead}>{t('review.batch.held', { count: held.length })}</h3>
                <ul>
                  {held.map(({ article, errors, refusal }) => (
                    <li key={article.articleId} className={styles.batchRow}>
                      <Link href={places.reviewOf(article.articleId)} onClick={onClose}>
                        {article.title || t('app.untitled')}
                      </Link>
                      <p className={styles.held}>
                        {refusal === null
                          ? t('review.batch.errors', { count: errors })
                          : t(`review.refusals.${refusal}`)}
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {at !== null && <p role="status">{t('review.batch.progress', { at, count: ready.length })}</p>}
          </DialogContent>
          <DialogActions>
            <Button disabled={at !== null} onClick={onClose}>
              {t('app.cancel')}
            </Button>
            <Button
              appearance="primary"
              disabled={ready.length === 0 || at !== null}
              onClick={() => void approve()}
            >
              {t('review.batch.confirm', { count: ready.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
