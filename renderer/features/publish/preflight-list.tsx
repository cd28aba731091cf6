/** Everything that keeps an issue from being printed, or is worth a look, each with the way to it. */
import { Button, Spinner } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissCircleRegular,
  ErrorCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  errorsOf,
  type PreflightPlace,
  type PreflightProblem,
  type PreflightReport,
  problemSentence,
  severityOf,
  UNTITLED,
} from '#shared/preflight/problem.ts';
import { usePreferences } from '../../app/preferences.ts';
import { failureOf } from '../../desk-client/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { numbered } from '../../ui/numbered.ts';
import styles from './preflight-list.module.css';
import { type PlaceOfIssue, useGoThere } from './use-go-there.ts';

interface PreflightListProps {
  /** Failures are thrown by the desk. */
  query: Pick<UseQueryResult<PreflightReport, unknown>, 'data' | 'error' | 'refetch'>;
  /** Of the issue. */
  publicationId: string;
  onLeave(): void;
  onShow(place: PlaceOfIssue): void;
}

export function PreflightList({ query, ...ways }: PreflightListProps) {
  const { t } = useTranslation();
  const goThere = useGoThere(ways);
  const { data, error } = query;
  if (error) {
    return (
      <section className={styles.preflight} aria-label={t('publish.preflight.title')}>
        <FailureNotice failure={failureOf(error)} onRetry={() => void query.refetch()} />
      </section>
    );
  }
  return (
    <section className={styles.preflight} aria-label={t('publish.preflight.title')}>
      <div className={styles.head} role="status">
        {data ? (
          <Summary problems={data.problems} />
        ) : (
          <Spinner size="tiny" label={t('publish.preflight.running')} />
        )}
      </div>
      <ul className={styles.list}>
        {numbered(data?.problems ?? []).map(({ key, item }) => (
          <li key={key} className={styles.problem} data-severity={severityOf(item)}>
            <Sign problem={item} />
            <Words problem={item} />
            <Button size="small" className={styles.goThere ?? ''} onClick={() => goThere(item)}>
              {t('publish.goThere')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Summary({ problems }: { problems: readonly PreflightProblem[] }) {
  const { t } = useTranslation();
  const errors = errorsOf(problems).length;
  const warnings = problems.length - errors;
  if (problems.length === 0) {
    return (
      <>
        <CheckmarkCircleRegular className={styles.good ?? ''} aria-hidden />
        {t('publish.preflight.clean')}
      </>
    );
  }
  return (
    <>
      {errors > 0 ? (
        <DismissCircleRegular className={styles.error ?? ''} aria-hidden />
      ) : (
        <WarningRegular className={styles.warning ?? ''} aria-hidden />
      )}
      {[
        errors > 0 && t('publish.preflight.errors', { count: errors }),
        warnings > 0 && t('publish.preflight.warnings', { count: warnings }),
      ]
        .filter(Boolean)
        .join(', ')}
    </>
  );
}

function Sign({ problem }: { problem: PreflightProblem }) {
  const { t } = useTranslation();
  return severityOf(problem) === 'error' ? (
    <ErrorCircleRegular className={styles.error ?? ''} aria-label={t('publish.preflight.error')} />
  ) : (
    <WarningRegular className={styles.warning ?? ''} aria-label={t('publish.preflight.warning')} />
  );
}

function Words({ problem }: { problem: PreflightProblem }) {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <span className={styles.words}>
      <Where place={problem.place} />
      {problemSentence(problem, language)}
    </span>
  );
}

function Where({ place }: { place: PreflightPlace }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const name =
    'title' in place ? place.title || UNTITLED[language] : t(`publish.preflight.place.${place.kind}`);
  return <strong className={styles.where}>{name}</strong>;
}
