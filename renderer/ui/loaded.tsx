/** The three faces of a query: not yet there (a skeleton, but late), failed, there. */
import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../desk-client/failure.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Late } from './late.tsx';
import styles from './loaded.module.css';

interface Asked<Data> {
  data: Data | undefined;
  error: unknown;
  refetch(): unknown;
}

interface LoadedProps<Data> {
  query: Asked<Data>;
  children(data: Data): ReactNode;
}

export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  // What was there stays, also when asking again failed.
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <div className={styles.failed}>
        <FailureNotice failure={failureOf(query.error)} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div className={styles.waiting} aria-busy="true">
      <Late>
        <Skeleton aria-label={t('app.loading')}>
          {['40%', '92%', '85%', '88%', '60%'].map((width) => (
            <SkeletonItem key={width} style={{ width }} className={styles.line} />
          ))}
        </Skeleton>
      </Late>
    </div>
  );
}
