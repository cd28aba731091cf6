/** Gửi bằng tệp: why and to whom, progress, and then the file with what to do with it. */
import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendRequest, SentPackage } from '#shared/model/sending.ts';
import { useCommands } from '../../../app/commands/commands.ts';
import { useDesk, useDeskCalls } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { useJob } from '../../../desk-client/use-job.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { saveOpenArticles } from '../../articles/open-articles.ts';
import { useUnlockedKey } from '../../people/unlocked-key.ts';
import { PackagesDialog } from './packages-dialog.tsx';
import styles from './send.module.css';
import { type SendChoice, SendForm } from './send-form.tsx';
import { useSending } from './send-store.ts';
import { SendProgress, SentFile } from './sent-file.tsx';

/** The dialogs of sending, and the command that lists packages from everywhere. */
export function SendDesk() {
  const { t } = useTranslation();
  const maySend = useMay('handoff');
  const { toSend, showsList, showList, end } = useSending();
  useCommands(
    'desk',
    maySend ? [{ id: 'handoff.list', label: t('handoffSend.list.title'), run: showList }] : [],
  );
  if (showsList) return <PackagesDialog onClose={end} />;
  return toSend && <Sending key={JSON.stringify(toSend.what)} {...toSend} />;
}

function Sending({ what, title }: { what: SendRequest['what']; title: string }) {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const { end, showList } = useSending();
  const unlocked = useUnlockedKey();
  const suggestion = useQuery(useDesk().handoff.suggestion.queryOptions({ what })).data;
  const { state, run, cancel } = useJob<SentPackage>();
  const [given, setGiven] = useState<Partial<SendChoice>>({});
  const [isUnsaved, setUnsaved] = useState(false);
  const choice: SendChoice = {
    purpose: suggestion?.purpose ?? 'review',
    recipient: suggestion?.recipient ?? '',
    note: '',
    ...given,
  };
  const isRunning = state.phase === 'running';
  const maySend = suggestion !== undefined && choice.recipient.trim() !== '' && !isRunning;

  const send = async () => {
    // What goes out is what stands on the screen.
    const isSaved = await saveOpenArticles();
    setUnsaved(!isSaved);
    if (isSaved) await run(() => unlocked(() => calls.handoff.send.mutate({ what, ...choice })));
  };

  return (
    <FormDialog
      title={t('handoffSend.title', { title: title || t('app.untitled') })}
      submit={t('handoffSend.make')}
      isReady={maySend}
      isBusy={isRunning}
      readOnly={state.phase === 'done'}
      extra={
        !isRunning &&
        state.phase !== 'done' && (
          <Button appearance="transparent" onClick={showList}>
            {t('handoffSend.list.title')}
          </Button>
        )
      }
      onSubmit={() => void send()}
      onClose={isRunning ? cancel : end}
    >
      <div className={styles.content}>
        {state.phase === 'done' ? (
          <SentFile sent={state.result} recipient={choice.recipient} />
        ) : (
          <SendForm
            choice={choice}
            recipients={suggestion?.recipients ?? []}
            disabled={isRunning}
            onChange={(change) => setGiven({ ...given, ...change })}
          />
        )}
        <div className={styles.foot}>
          {isRunning && <SendProgress progress={state.progress} />}
          {state.phase === 'cancelled' && <p role="status">{t('handoffSend.cancelled')}</p>}
          {state.phase === 'failed' && state.failure.code !== 'KEY_LOCKED' && (
            <FailureNotice failure={state.failure} />
          )}
          {isUnsaved && <p role="alert">{t('handoffSend.unsaved')}</p>}
        </div>
      </div>
    </FormDialog>
  );
}
