/** Sao lưu: when the last copy was made, one by hand, and bringing one back. */
import { Button } from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, SaveMultipleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backup, BackupOverview } from '#shared/model/backup.ts';
import type { Progress } from '#shared/model/job.ts';
import { localMoment } from '#shared/vietnamese/moments.ts';
import { useFormats } from '../../app/formats.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import { useMay } from '../../desk-client/permissions.ts';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { BackupFolderField } from './backup-folder-field.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import styles from './library.module.css';

const STEPS = ['database', 'checking', 'files'] as const;
/** "22/11/2026 09:05": seconds tell nobody anything. */
const moment = (iso: string) => localMoment(iso).slice(0, 16);

function useStepLabel() {
  const { t } = useTranslation();
  return ({ step }: Progress) =>
    t(`library.backup.steps.${STEPS.find((name) => name === step) ?? 'waiting'}`);
}

interface BackupRowProps {
  backup: Backup;
  /** Null for who may not, and for one that cannot be brought back. */
  onRestore: (() => void) | null;
}

function BackupRow({ backup, onRestore }: BackupRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { madeAt, bytes, reason, state } = backup;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div>{moment(madeAt)}</div>
        <div className={state === 'whole' ? styles.quiet : styles.warning}>
          {[
            formats.bytes(bytes),
            t(`library.backup.reasons.${reason}`),
            state !== 'whole' && t(`library.backup.states.${state}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
      {onRestore && (
        <Button
          size="small"
          icon={<ArrowCounterclockwiseRegular />}
          aria-label={t('library.backup.restoreOf', { moment: moment(madeAt) })}
          onClick={onRestore}
        >
          {t('library.backup.restore')}
        </Button>
      )}
    </li>
  );
}

function Backups({ overview }: { overview: BackupOverview }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const stepLabel = useStepLabel();
  const mayStart = useMay('library.write');
  const mayRestore = useMay('library.care');
  const isSample = useQuery(desk.setup.kind.queryOptions()).data === 'sample';
  const making = useJob<Backup>();
  const restoring = useJob<Backup>();
  const [asked, setAsked] = useState<Backup | null>(null);
  const { backups, failure } = overview;
  const last = backups.find(({ state }) => state === 'whole');
  const job = restoring.state.phase === 'idle' ? making : restoring;
  const isRunning = job.state.phase === 'running';
  const start = () => {
    restoring.reset();
    void making.run((signal) => calls.backups.start.mutate(undefined, { signal }));
  };
  const restore = ({ id }: Backup) => {
    making.reset();
    void restoring.run((signal) => calls.backups.restore.mutate({ id }, { signal }));
  };
  return (
    <>
      <p>{last ? t('library.backup.last', { moment: moment(last.madeAt) }) : t('library.backup.none')}</p>
      {isSample && <p className={styles.quiet}>{t('library.backup.sample')}</p>}
      {failure && (
        <section aria-label={t('library.backup.failed')}>
          <p className={styles.quiet}>{t('library.backup.failed')}</p>
          <FailureNotice failure={failureOf(failure)} />
        </section>
      )}
      {mayStart && !isRunning && (
        <Button className={styles.start ?? ''} icon={<SaveMultipleRegular />} onClick={start}>
          {t('library.backup.start')}
        </Button>
      )}
      {job.state.phase === 'running' && (
        <JobProgress
          label={stepLabel(job.state.progress)}
          fraction={job.state.progress.fraction}
          onCancel={job.cancel}
        />
      )}
      {making.state.phase === 'done' && (
        <p role="status">
          {t('library.backup.made')}
          {making.state.result.lost > 0 &&
            ` ${t('library.backup.lost', { count: making.state.result.lost })}`}
        </p>
      )}
      {restoring.state.phase === 'done' && (
        <p role="status">{t('library.backup.restored', { moment: moment(restoring.state.result.madeAt) })}</p>
      )}
      {job.state.phase === 'failed' && <FailureNotice failure={job.state.failure} />}
      {job.state.phase === 'cancelled' && <p role="status">{t('library.backup.cancelled')}</p>}
      {backups.length > 0 && (
        <details>
          <summary className={styles.summary}>
            {t('library.backup.listOpen', { count: backups.length })}
          </summary>
          <ul className={styles.list} aria-label={t('library.backup.list')}>
            {backups.map((backup) => (
              <BackupRow
                key={backup.id}
                backup={backup}
                onRestore={
                  mayRestore && backup.state === 'whole' && !isRunning ? () => setAsked(backup) : null
                }
              />
            ))}
          </ul>
        </details>
      )}
      <BackupFolderField overview={overview} mayChange={mayRestore && !isRunning} />
      {asked && (
        <ConfirmDialog
          title={t('library.backup.ask', { moment: moment(asked.madeAt) })}
          body={t('library.backup.askBody')}
          confirm={t('library.backup.confirm')}
          onConfirm={() => restore(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

export function BackupSettings() {
  const desk = useDesk();
  const overview = useQuery(desk.backups.overview.queryOptions());
  return <Loaded query={overview}>{(found) => <Backups overview={found} />}</Loaded>;
}
