/** What waits for the person who sits here, and for whom their own articles wait. */
import { ClockAlarmRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { QueuedArticle, QueuedIssue, ReviewQueues } from '#shared/model/review.ts';
import { useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { localDay } from './coming-issue.ts';
import styles from './home-screen.module.css';

/** Of each queue so many are named; the review room lists all. */
const SHOWN = 6;

interface Entry {
  id: string;
  href: string;
  title: string;
  fact: string;
  due: string | null;
}

function Line({ entry: { href, title, fact, due } }: { entry: Entry }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const today = localDay(new Date());
  const isLate = due !== null && due < today;
  const when =
    due === null
      ? ''
      : due === today
        ? t('home.queues.dueToday')
        : t(isLate ? 'home.queues.late' : 'home.queues.due', { day: formats.day(due) });
  return (
    <li>
      <Link href={href} className={styles.line ?? ''} data-focus-ring>
        <span className={styles.title} title={title}>
          {title || t('app.untitled')}
        </span>
        <span className={styles.fact} title={fact}>
          {fact}
        </span>
        {when !== '' && (
          <span className={`${styles.when} ${isLate ? styles.late : ''}`}>
            {isLate && <ClockAlarmRegular aria-hidden />}
            {when}
          </span>
        )}
      </Link>
    </li>
  );
}

interface QueueProps {
  title: string;
  entries: readonly Entry[];
  /** Said where nothing waits; a queue without it is left out then. */
  nothing?: string;
}

function Queue({ title, entries, nothing }: QueueProps) {
  const { t } = useTranslation();
  if (entries.length === 0 && nothing === undefined) return null;
  return (
    <section className={`${styles.card} ${styles.queue}`}>
      <h2 className={styles.heading}>
        {title}
        <span className={styles.count}>{entries.length}</span>
      </h2>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{nothing}</p>
      ) : (
        <ul>
          {entries.slice(0, SHOWN).map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {entries.length > SHOWN && (
        <Link href={places.review} className={styles.more ?? ''} data-focus-ring>
          {t('home.queues.all', { count: entries.length })}
        </Link>
      )}
    </section>
  );
}

export function QueueCards() {
  const desk = useDesk();
  const queues = useQuery(desk.review.queues.queryOptions()).data;
  return queues ? <Cards queues={queues} /> : null;
}

function Cards({ queues }: { queues: ReviewQueues }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayApprove = useMay('article.approve');
  const article =
    (href: (id: string) => string, fact: (item: QueuedArticle) => string) =>
    (item: QueuedArticle): Entry => ({
      id: item.articleId,
      href: href(item.articleId),
      title: item.title,
      fact: fact(item),
      due: item.due,
    });
  const issue = ({ issueId, number, articles, due }: QueuedIssue): Entry => ({
    id: issueId,
    href: places.issue(issueId),
    title: t('issues.numbered', { number }),
    fact: t('issues.articles', { count: articles }),
    due,
  });
  const sent = ({ submittedBy, submittedAt }: QueuedArticle) =>
    t('home.queues.sentBy', { name: submittedBy, time: formats.moment(submittedAt) });
  const waitsFor = ({ reviewer, submittedAt }: QueuedArticle) =>
    reviewer === null
      ? t('home.queues.waitsForAny', { time: formats.moment(submittedAt) })
      : t('home.queues.waitsFor', { name: reviewer, time: formats.moment(submittedAt) });
  const named = new Set([...queues.waitingForMe, ...queues.returnedToMe].map(({ articleId }) => articleId));
  // What stands in a queue of its own above says there that it is due.
  const alsoDue = queues.dueToday.filter(({ articleId }) => !named.has(articleId));
  return (
    <>
      <Queue
        title={t('home.queues.waitingForMe')}
        entries={queues.waitingForMe.map(article(places.reviewOf, sent))}
        {...(mayApprove && { nothing: t('home.queues.nothingWaits') })}
      />
      <Queue
        title={t('home.queues.returnedToMe')}
        entries={queues.returnedToMe.map(
          article(places.article, ({ lastBy, note }) => t('home.queues.returned', { name: lastBy, note })),
        )}
      />
      <Queue
        title={t('home.queues.dueTitle')}
        entries={[...alsoDue.map(article(places.article, waitsFor)), ...queues.issuesDue.map(issue)]}
      />
      <Queue title={t('home.queues.issuesToApprove')} entries={queues.issuesToApprove.map(issue)} />
      <Queue title={t('home.queues.issuesToPublish')} entries={queues.issuesToPublish.map(issue)} />
      <Queue
        title={t('home.queues.mineWaiting')}
        entries={queues.mineWaiting.map(article(places.article, waitsFor))}
      />
    </>
  );
}
