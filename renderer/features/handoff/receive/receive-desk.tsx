/** Takes a package that was dropped or chosen anywhere in the window: reads it, then shows what is in it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Command, useCommands } from '../../../app/commands/commands.ts';
import { places } from '../../../app/places.ts';
import { useDesk, useDeskCalls, useFiles } from '../../../desk-client/desk-client.tsx';
import { useMay } from '../../../desk-client/permissions.ts';
import { uploadFile } from '../../../desk-client/upload.ts';
import { useJob } from '../../../desk-client/use-job.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useReceiving } from './receive-store.ts';

export function ReceiveDesk() {
  return useMay('handoff') ? <Receiving /> : null;
}

function Receiving() {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const { uploadUrl } = useFiles();
  const [, goTo] = useLocation();
  const file = useReceiving((receiving) => receiving.file);
  const choose = useReceiving((receiving) => receiving.choose);
  const { state, run, cancel, reset } = useJob<{ id: string }>();
  const [uploading, setUploading] = useState<string | null>(null);
  const waiting = useQuery(desk.receiving.waiting.queryOptions()).data ?? [];

  useCommands('desk', [
    { id: 'receive', label: t('receiving.open'), run: choose },
    ...waiting.map(
      ({ id, sender }): Command => ({
        id: `receive.${id}`,
        label: t('receiving.resume', { person: sender }),
        run: () => goTo(places.received(id)),
      }),
    ),
  ]);

  useEffect(() => {
    if (!file || state.phase === 'running') return;
    useReceiving.setState({ file: null });
    void run(async (signal) => {
      setUploading(file.name);
      try {
        const uploadId = await uploadFile(uploadUrl, file, signal);
        return await calls.receiving.open.mutate({ uploadId });
      } finally {
        setUploading(null);
      }
    });
  }, [file, state.phase, run, uploadUrl, calls]);

  const openedId = state.phase === 'done' ? state.result.id : null;
  useEffect(() => {
    if (openedId === null) return;
    reset();
    goTo(places.received(openedId));
  }, [openedId, reset, goTo]);

  const isRunning = state.phase === 'running';
  return (
    <Dialog
      open={isRunning || state.phase === 'failed' || state.phase === 'cancelled'}
      modalType={isRunning ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (open) return;
        if (isRunning) cancel();
        else reset();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('receiving.dialog.title')}</DialogTitle>
          <DialogContent>
            {isRunning && (
              <Field
                validationState="none"
                validationMessage={
                  uploading === null
                    ? t('receiving.dialog.reading')
                    : t('receiving.dialog.uploading', { name: uploading })
                }
              >
                <ProgressBar
                  {...(state.progress.fraction > 0 && { value: state.progress.fraction })}
                  aria-label={t('receiving.dialog.title')}
                />
              </Field>
            )}
            {state.phase === 'cancelled' && <p>{t('receiving.dialog.cancelled')}</p>}
            {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={cancel}>{t('receiving.dialog.cancel')}</Button>
            ) : (
              <Button appearance="primary" onClick={reset}>
                {t('receiving.dialog.close')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
