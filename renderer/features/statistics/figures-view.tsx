/** Headline figures, charts to look at, and the tables that hold every figure. */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '#shared/model/statistics.ts';
import { statisticsTables } from '#shared/statistics/tables.ts';
import { usePreferences } from '../../app/preferences.ts';
import { HeadlineFigures } from './headline-figures.tsx';
import { ReportTableView } from './report-table-view.tsx';
import styles from './statistics-screen.module.css';
import { WriteButtons } from './write-buttons.tsx';

/** The library of charts is large: it is loaded when first looked at. */
const Charts = lazy(() => import('./charts.tsx'));

export function FiguresView({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const notes = [
    statistics.unpublished > 0 && t('statistics.unpublished', { count: statistics.unpublished }),
    statistics.unread > 0 && t('statistics.unread', { count: statistics.unread }),
  ].filter(Boolean);
  return (
    <div className={styles.figures}>
      <div className={styles.actions}>
        <p className={styles.note}>{notes.join(' ')}</p>
        <WriteButtons formats={['xlsx']} />
      </div>
      <HeadlineFigures statistics={statistics} />
      <section className={styles.charts} aria-label={t('statistics.charts.label')}>
        <Suspense
          fallback={
            <Skeleton aria-label={t('app.loading')}>
              <SkeletonItem className={styles.chartWaiting} />
            </Skeleton>
          }
        >
          <Charts statistics={statistics} />
        </Suspense>
      </section>
      <section className={styles.tables} aria-label={t('statistics.tables')}>
        {statisticsTables(statistics, language).map((table) => (
          <ReportTableView key={table.id} table={table} />
        ))}
      </section>
    </div>
  );
}
