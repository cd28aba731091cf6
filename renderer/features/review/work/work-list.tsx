/** What is left to do for an issue: every article that is not ready, why, and the way there. */
import { ArrowRightRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormats } from '../../../app/formats.ts';
import { places } from '../../../app/places.ts';
import { useMay } from '../../../desk-client/permissions.ts';
import { numbered } from '../../../ui/numbered.ts';
import { localDay } from '../../home/coming-issue.ts';
import type { ArticleWork, Work } from './issue-work.ts';
import { useIssueWork } from './use-issue-work.ts';
import styles from './work-list.module.css';

interface WorkListProps {
  issueId: string;
  /** Called when somebody follows a way out of here. */
  onLeave?(): void;
}

/** Of one article so many things are named. */
const SHOWN = 4;

export function WorkList({ issueId, onLeave }: WorkListProps) {
  const { t } = useTranslation();
  const work = useIssueWork(issueId);
  if (!work) return null;
  const { review, left } = work;
  const count = review.articles.length;
  const ready = review.articles.filter(({ isReady }) => isReady).length;
  if (count === 0) return <p className={styles.quiet}>{t('review.work.empty')}</p>;
  return (
    <>
      <p className={styles.quiet}>{t('review.work.ready', { ready, count })}</p>
      {left.length === 0 ? (
        <p className={styles.done}>
          <CheckmarkCircleRegular aria-hidden />
          {t('review.work.done')}
        </p>
      ) : (
        <ul className={styles.list}>
          {left.map((article) => (
            <Article key={article.articleId} article={article} onLeave={onLeave} />
          ))}
        </ul>
      )}
    </>
  );
}

function Article({ article, onLeave }: { article: ArticleWork; onLeave: WorkListProps['onLeave'] }) {
  const { t } = useTranslation();
  const mayApprove = useMay('article.approve');
  const { articleId, title, work } = article;
  const waits = work.some(({ kind }) => kind === 'waiting');
  const href = waits && mayApprove ? places.reviewOf(articleId) : places.article(articleId);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.title}>{title || t('app.untitled')}</p>
        <ul>
          {numbered(work.slice(0, SHOWN)).map(({ key, item }) => (
            <li key={key} className={styles.work} data-kind={item.kind}>
              <WorkWords work={item} />
            </li>
          ))}
        </ul>
        {work.length > SHOWN && (
          <p className={styles.quiet}>{t('review.work.more', { count: work.length - SHOWN })}</p>
        )}
      </div>
      <Link
        href={href}
        className={styles.go ?? ''}
        aria-label={`${t('review.work.goThere')}: ${title || t('app.untitled')}`}
        onClick={onLeave}
        data-focus-ring
      >
        {t('review.work.goThere')}
        <ArrowRightRegular aria-hidden />
      </Link>
    </li>
  );
}

function WorkWords({ work }: { work: Work }) {
  const { t } = useTranslation();
  const formats = useFormats();
  switch (work.kind) {
    case 'notApproved':
      return t(`review.work.notApproved.${work.state}`);
    case 'waiting': {
      const time = formats.moment(work.since);
      const words =
        work.reviewer === null
          ? t('review.work.notApproved.submitted', { time })
          : t('review.work.notApproved.submittedTo', { name: work.reviewer, time });
      const isLate = work.due !== null && work.due < localDay(new Date());
      return isLate && work.due
        ? `${words}, ${t('review.work.late', { day: formats.day(work.due) })}`
        : words;
    }
    case 'suggestions':
      return t('review.work.suggestions', { count: work.count });
    case 'comments':
      return t('review.work.comments', { count: work.count });
    case 'missing':
      return work.what;
  }
}
