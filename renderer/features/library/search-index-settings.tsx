/** Chỉ mục tìm kiếm: made anew when something that is there is not found. */
import { Button } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './library.module.css';

export function SearchIndexSettings() {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const { state, run, cancel } = useJob<number>();
  if (state.phase === 'running') {
    const { fraction } = state.progress;
    return <JobProgress label={t('library.index.working')} fraction={fraction} onCancel={cancel} />;
  }
  return (
    <>
      {state.phase === 'done' && <p role="status">{t('library.index.done', { count: state.result })}</p>}
      {state.phase === 'cancelled' && <p role="status">{t('library.index.cancelled')}</p>}
      {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
      <Button
        className={styles.start ?? ''}
        icon={<ArrowSyncRegular />}
        onClick={() => void run((signal) => calls.search.rebuild.mutate(undefined, { signal }))}
      >
        {t('library.index.start')}
      </Button>
    </>
  );
}
