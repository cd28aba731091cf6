/** Deciding about articles, and what opens then. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ArticleReview, QueuedArticle, ReviewQueues } from '#shared/model/review.ts';
import { useNotify } from '../../app/notices.tsx';
import { places } from '../../app/places.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { announceFailure } from '../../desk-client/failure-notices.ts';
import { useUnlockedKey } from '../people/unlocked-key.ts';
import { nextInQueue } from './queue.ts';

interface Decided {
  review: Pick<ArticleReview, 'articleId' | 'hash'>;
  title: string;
  note: string;
}

export interface Deciding {
  isBusy: boolean;
  /** Resolves to true when the desk has taken it; a refusal is told of. */
  approve(decided: Decided): Promise<boolean>;
  giveBack(decided: Decided): Promise<boolean>;
  takeBack(articleId: string, title: string): Promise<boolean>;
  handOn(articleId: string, title: string, to: { id: string; name: string }): Promise<boolean>;
}

/** @param queue what waits, in order: once an article is decided the next one opens. */
export function useDecisionsOnReview(queue: readonly QueuedArticle[]): Deciding {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const unlocked = useUnlockedKey();
  const [, goTo] = useLocation();
  const [isBusy, setBusy] = useState(false);

  const decide = async (articleId: string, work: () => Promise<unknown>, message: string) => {
    if (isBusy) return false;
    setBusy(true);
    const next = nextInQueue(queue, articleId);
    try {
      await work();
      // The desk tells of it soon; until then it must not look as if it still waited.
      queryClient.setQueryData<ReviewQueues>(
        [...desk.review.queues.queryKey()],
        (queues) => queues && withoutArticle(queues, articleId),
      );
      notify({ message });
      goTo(next === null ? places.review : places.reviewOf(next));
      return true;
    } catch (thrown) {
      announceFailure(failureOf(thrown));
      return false;
    } finally {
      setBusy(false);
      void queryClient.invalidateQueries({ queryKey: desk.review.pathKey() });
    }
  };
  const named = (title: string) => ({ title: title || t('app.untitled') });

  return {
    isBusy,
    approve: ({ review: { articleId, hash }, title, note }) =>
      decide(
        articleId,
        () => unlocked(() => calls.review.approve.mutate({ articleId, hash, note })),
        t('review.approved', named(title)),
      ),
    giveBack: ({ review: { articleId, hash }, title, note }) =>
      decide(
        articleId,
        () => calls.review.return.mutate({ articleId, hash, note }),
        t('review.returned', named(title)),
      ),
    takeBack: (articleId, title) =>
      decide(
        articleId,
        () => calls.review.withdraw.mutate({ articleId }),
        t('review.withdrawn', named(title)),
      ),
    handOn: (articleId, title, { id: toPersonId, name }) =>
      decide(
        articleId,
        () => calls.review.delegate.mutate({ articleId, toPersonId, note: '' }),
        t('review.handedOn', { ...named(title), name }),
      ),
  };
}

function withoutArticle(queues: ReviewQueues, decided: string): ReviewQueues {
  const others = ({ articleId }: QueuedArticle) => articleId !== decided;
  return {
    ...queues,
    waitingForMe: queues.waitingForMe.filter(others),
    mineWaiting: queues.mineWaiting.filter(others),
  };
}
