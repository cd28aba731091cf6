/** What waits for whom: each group a list, the articles to be approved together with a box to tick. */
import { Button, Checkbox, mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QueuedArticle, QueuedIssue, ReviewQueues } from '#shared/model/review.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { AwayTag } from '../handoff/away/away-tag.tsx';
import { localDay } from '../home/coming-issue.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { urgencyOf } from './queue.ts';
import styles from './review-queue.module.css';
import { choose, toggleChosen, useReviewRoom } from './review-store.ts';

interface ReviewQueueProps {
  queues: ReviewQueues;
  /** The article in the middle. */
  shown: string | null;
}

/** Up and Down go from row to row, as in every list of the desk. */
function onListKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
  rows[Math.max(0, Math.min(at + step, rows.length - 1))]?.focus();
  event.preventDefault();
}

export function ReviewQueue({ queues, shown }: ReviewQueueProps) {
  const { t } = useTranslation();
  const mayApprove = useMay('article.approve');
  const chosen = useReviewRoom((room) => room.chosen);
  const [isApproving, setApproving] = useState(false);
  const { waitingForMe, returnedToMe, mineWaiting, issuesToApprove } = queues;
  const together = waitingForMe.filter(({ articleId }) => chosen.has(articleId));
  const isAll = together.length === waitingForMe.length;
  const row = (article: QueuedArticle, isTickable: boolean) => (
    <ArticleRow
      key={article.articleId}
      article={article}
      isShown={article.articleId === shown}
      isChosen={isTickable ? chosen.has(article.articleId) : null}
    />
  );
  return (
    <aside className={styles.queue} aria-label={t('review.queue')} onKeyDown={onListKeys}>
      <h1 className={styles.heading}>{t('review.title')}</h1>
      <div className={styles.lists}>
        <Group
          label={t('review.waitingForMe')}
          count={waitingForMe.length}
          empty={mayApprove ? t('review.emptyQueue') : null}
          end={
            mayApprove &&
            waitingForMe.length > 1 && (
              <Checkbox
                size="medium"
                className={styles.all ?? ''}
                label={t('review.selectAll')}
                checked={isAll ? true : together.length > 0 ? 'mixed' : false}
                onChange={() => choose(isAll ? [] : waitingForMe.map(({ articleId }) => articleId))}
              />
            )
          }
        >
          {waitingForMe.map((article) => row(article, mayApprove && waitingForMe.length > 1))}
        </Group>
        <Group label={t('review.issuesToApprove')} count={issuesToApprove.length}>
          {issuesToApprove.map((issue) => (
            <IssueRow key={issue.issueId} issue={issue} />
          ))}
        </Group>
        <Group label={t('review.returnedToMe')} count={returnedToMe.length}>
          {returnedToMe.map((article) => row(article, false))}
        </Group>
        <Group label={t('review.mineWaiting')} count={mineWaiting.length}>
          {mineWaiting.map((article) => row(article, false))}
        </Group>
      </div>
      {mayApprove && waitingForMe.length > 1 && (
        // Always there: rows never move because of a tick.
        <div className={styles.together}>
          <Button
            icon={<CheckmarkRegular />}
            disabled={together.length === 0}
            onClick={() => setApproving(true)}
          >
            {together.length === 0
              ? t('review.approveTogether')
              : t('review.approveMany', { count: together.length })}
          </Button>
        </div>
      )}
      {isApproving && <BatchDialog articles={together} onClose={() => setApproving(false)} />}
    </aside>
  );
}

interface GroupProps {
  label: string;
  count: number;
  /** Said where there is nothing; null leaves the whole group out. */
  empty?: string | null;
  end?: ReactNode;
  children: ReactNode;
}

function Group({ label, count, empty = null, end, children }: GroupProps) {
  if (count === 0 && empty === null) return null;
  return (
    <section className={styles.group} aria-label={label}>
      <div className={styles.groupHead}>
        <h2 className={styles.groupName}>
          {label}
          <span className={styles.count}>{count}</span>
        </h2>
        {end}
      </div>
      {count === 0 ? <p className={styles.nothing}>{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

interface ArticleRowProps {
  article: QueuedArticle;
  isShown: boolean;
  /** Null where there is nothing to tick. */
  isChosen: boolean | null;
}

function ArticleRow({ article, isShown, isChosen }: ArticleRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { articleId, state, due, issue, approvals, needed } = article;
  const title = article.title || t('app.untitled');
  const who =
    state === 'returned'
      ? t('review.returnedBy', { name: article.lastBy, time: formats.moment(article.lastAt) })
      : t('review.submittedBy', { name: article.submittedBy, time: formats.moment(article.submittedAt) });
  const more = [
    t(`articles.kinds.${article.kind}`),
    issue && t('issues.numbered', { number: issue.number }),
    approvals > 0 && t('review.approvalsOf', { count: approvals, needed }),
  ];
  return (
    <li className={mergeClasses(styles.row, isShown && styles.shown)}>
      {isChosen !== null && (
        <Checkbox
          className={styles.tick ?? ''}
          checked={isChosen}
          aria-label={t('review.select', { title })}
          onChange={() => toggleChosen(articleId)}
        />
      )}
      <Link
        href={places.reviewOf(articleId)}
        className={styles.link ?? ''}
        aria-current={isShown ? 'true' : undefined}
        data-row
        data-focus-ring
      >
        <span className={styles.title}>{title}</span>
        <span className={styles.fact}>{who}</span>
        <span className={styles.facts}>
          <span className={styles.fact}>{more.filter(Boolean).join(' · ')}</span>
          <Due due={due} />
          <AwayTag articleId={articleId} />
        </span>
        {state === 'returned' && article.note && <span className={styles.note}>{article.note}</span>}
      </Link>
    </li>
  );
}

function Due({ due }: { due: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const urgency = urgencyOf(due, localDay(new Date()));
  if (due === null || urgency === null) return null;
  return (
    <span className={styles.due} data-urgency={urgency}>
      {t(`review.due.${urgency}`, { day: formats.day(due) })}
    </span>
  );
}

function IssueRow({ issue }: { issue: QueuedIssue }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <li className={styles.row}>
      <Link href={places.issue(issue.issueId)} className={styles.link ?? ''} data-row data-focus-ring>
        <span className={styles.title}>{issue.publication}</span>
        <span className={styles.facts}>
          <span className={styles.fact}>
            {t('review.issueRow', { number: issue.number, day: formats.day(issue.date) })} ·{' '}
            {t('issues.articles', { count: issue.articles })}
          </span>
          <Due due={issue.due} />
        </span>
      </Link>
    </li>
  );
}
