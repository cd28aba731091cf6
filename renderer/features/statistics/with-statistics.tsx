/** The figures of the chosen period: asked for, brought up to date, and what to do when there are none. */
import { Button, ProgressBar } from '@fluentui/react-components';
import { DataHistogramRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Statistics, StatisticsQuery } from '#shared/model/statistics.ts';
import { periodAround } from '#shared/statistics/periods.ts';
import { places } from '../../app/places.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useJob } from '../../desk-client/use-job.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Late } from '../../ui/late.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useShownFigures } from './period-store.ts';
import styles from './statistics-screen.module.css';

export function WithStatistics({ children }: { children(statistics: Statistics): ReactNode }) {
  const desk = useDesk();
  const publicationId = useShownFigures((shown) => shown.publicationId);
  const period = useShownFigures((shown) => shown.period);
  const asked = { publicationId, period };
  const query = useQuery({ ...desk.statistics.of.queryOptions(asked), placeholderData: keepPreviousData });
  return (
    <Loaded query={query}>
      {(statistics) => (
        <>
          <Counting key={JSON.stringify(asked)} asked={asked} />
          {statistics.total.issues === 0 ? <NoIssues publicationId={publicationId} /> : children(statistics)}
        </>
      )}
    </Loaded>
  );
}

/** Counts what changed, once for what is shown; it says so only when that takes a while. */
export function Counting({ asked }: { asked: StatisticsQuery }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const { state, run, cancel } = useJob<unknown>();
  const isOutOfDate = useQuery(desk.statistics.isOutOfDate.queryOptions(asked)).data ?? false;
  const wasStarted = useRef(false);
  const start = () => void run(() => calls.statistics.refresh.mutate(asked));
  const startOnce = useRef(start);
  startOnce.current = start;
  useEffect(() => {
    if (!isOutOfDate || wasStarted.current) return;
    wasStarted.current = true;
    startOnce.current();
  }, [isOutOfDate]);
  if (state.phase === 'running') {
    return (
      <Late>
        <div className={styles.counting} role="status">
          <span>{t('statistics.counting')}</span>
          <ProgressBar
            className={styles.progress ?? ''}
            aria-label={t('statistics.counting')}
            value={state.progress.fraction}
          />
          <Button size="small" onClick={cancel}>
            {t('statistics.cancelCounting')}
          </Button>
        </div>
      </Late>
    );
  }
  // What changes while one looks on is counted at the next look.
  if (isOutOfDate && (state.phase === 'failed' || state.phase === 'cancelled')) {
    return (
      <div className={styles.counting} role="status">
        <span>{t('statistics.countingFailed')}</span>
        <Button size="small" onClick={start}>
          {t('statistics.tryAgain')}
        </Button>
      </div>
    );
  }
  return null;
}

function NoIssues({ publicationId }: { publicationId: string | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [, goTo] = useLocation();
  const { kind, choose } = useShownFigures();
  const span = useQuery(desk.statistics.span.queryOptions({ publicationId })).data;
  if (span === undefined) return null;
  if (span === null) {
    return (
      <EmptyState
        icon={<DataHistogramRegular />}
        title={t('statistics.noIssuesTitle')}
        body={t('statistics.noIssuesBody')}
        action={
          <Button appearance="primary" onClick={() => goTo(places.issues)}>
            {t('statistics.toIssues')}
          </Button>
        }
      />
    );
  }
  const last = kind === 'range' ? span : periodAround(kind, span.to);
  return (
    <EmptyState
      icon={<DataHistogramRegular />}
      title={t('statistics.emptyTitle')}
      body={t('statistics.emptyBody')}
      action={
        <Button appearance="primary" onClick={() => choose({ period: last })}>
          {t('statistics.goToLast')}
        </Button>
      }
    />
  );
}
