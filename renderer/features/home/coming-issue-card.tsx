/** The coming issue: when, how full, section by section, and the way to it. */
import { Button } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useCounts, useFormats } from '../../app/formats.ts';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { usePreview } from '../issues/preview/use-preview.ts';
import { daysBetween, localDay } from './coming-issue.ts';
import styles from './home-screen.module.css';
import { PageBar } from './page-bar.tsx';

export function ComingIssueCard({ issue }: { issue: IssueSummary }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const counts = useCounts();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const whole = useQuery(desk.issues.get.queryOptions({ id: issue.id })).data;
  const unplaced = useQuery(desk.issues.unplaced.queryOptions()).data?.length ?? 0;
  const { pages } = usePreview(issue.id);
  const days = daysBetween(localDay(new Date()), issue.date);
  const due =
    days === 0
      ? t('home.today')
      : days > 0
        ? t('home.daysLeft', { count: days })
        : t('home.past', { count: -days });
  return (
    <section className={`${styles.card} ${styles.coming}`}>
      <div className={styles.comingHead}>
        <div>
          <p className={styles.over}>{t('home.coming')}</p>
          <h2 className={styles.comingTitle}>{t('issues.numbered', { number: issue.number })}</h2>
          <p className={styles.comingTheme}>{issue.theme}</p>
        </div>
        <div className={styles.comingEnd}>
          <p className={styles.date}>
            {formats.day(issue.date)} · {due}
          </p>
          <Button
            appearance="primary"
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={() => goTo(places.issue(issue.id))}
          >
            {t('home.open')}
          </Button>
        </div>
      </div>
      <PageBar issue={whole} pages={pages} />
      <p className={styles.quiet}>
        {[
          t('issues.articles', { count: issue.articleCount }),
          pages && counts.pages(pages.pages.length),
          unplaced > 0 && t('home.unplaced', { count: unplaced }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}
