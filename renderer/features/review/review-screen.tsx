/** Duyệt: the queue at the left, the article as it prints in the middle, the decision at the bottom right. */
import { Button } from '@fluentui/react-components';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ReviewQueues } from '#shared/model/review.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { neighbourInQueue } from './queue.ts';
import { ReviewQueue } from './review-queue.tsx';
import styles from './review-screen.module.css';
import { ReviewedArticle } from './reviewed-article.tsx';
import { useRoomPreview } from './use-room-preview.ts';

function NothingWaits() {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  return (
    <EmptyState
      icon={<CheckmarkStarburstRegular />}
      title={t('review.emptyTitle')}
      body={t('review.emptyBody')}
      action={<Button onClick={() => goTo(places.articles)}>{t('review.toArticles')}</Button>}
    />
  );
}

function Room({ queues, asked }: { queues: ReviewQueues; asked: string | null }) {
  const { t } = useTranslation();
  const [, goTo] = useLocation();
  const { waitingForMe, returnedToMe, mineWaiting } = queues;
  const all = [...waitingForMe, ...returnedToMe, ...mineWaiting];
  const shown = asked ?? waitingForMe[0]?.articleId ?? null;
  const preview = useRoomPreview(shown);
  const step = (direction: 1 | -1) => {
    const next = neighbourInQueue(all, shown, direction);
    if (next !== null) goTo(places.reviewOf(next));
  };
  useCommands('screen', [
    { id: 'review.next', label: t('review.next'), keys: 'F8', run: () => step(1) },
    { id: 'review.previous', label: t('review.previous'), keys: 'Shift+F8', run: () => step(-1) },
  ]);
  return (
    <div className={styles.room}>
      <ReviewQueue queues={queues} shown={shown} />
      <div className={styles.article}>
        {shown !== null ? (
          <ReviewedArticle key={shown} articleId={shown} queue={waitingForMe} preview={preview} />
        ) : all.length === 0 && queues.issuesToApprove.length === 0 ? (
          <NothingWaits />
        ) : (
          <EmptyState body={t('review.choose')} />
        )}
      </div>
    </div>
  );
}

/** @param id of the article that was asked for; null opens the first that waits. */
export function ReviewScreen({ id }: { id: string | null }) {
  const desk = useDesk();
  const query = useQuery(desk.review.queues.queryOptions());
  return <Loaded query={query}>{(queues) => <Room queues={queues} asked={id} />}</Loaded>;
}
