/** For whoever puts the issue together: what is left to do before it can go out. */
import { useTranslation } from 'react-i18next';
import type { IssueSummary } from '#shared/model/issue.ts';
import styles from './work-list.module.css';
import { WorkList } from './work-list.tsx';

export function IssueWorkCard({ issue }: { issue: IssueSummary }) {
  const { t } = useTranslation();
  const title = t('review.work.title', { number: issue.number });
  return (
    <section className={`${styles.card} ${styles.wide}`} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <WorkList issueId={issue.id} />
    </section>
  );
}
