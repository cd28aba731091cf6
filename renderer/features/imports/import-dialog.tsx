/** An import as it goes: progress with Hủy, a question about letters that need mending, what each file brought. */
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
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../../app/notices.tsx';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FilesUnderWay } from './files-under-way.tsx';
import styles from './import-dialog.module.css';
import { ImportReport } from './import-report.tsx';
import { RepairsReview } from './repairs-review.tsx';
import { useImport } from './use-import.ts';

export function ImportDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const { state, uploading, underWay, files, undecided, decide, giveUp, cancel, close } = useImport();
  const fileCount = underWay.length;
  const takeBack = useMutation(desk.trash.takeBack.mutationOptions());
  const restore = useMutation(desk.trash.restore.mutationOptions());

  const created = files.flatMap((file) => file.created);
  const undo = async () => {
    const things = await takeBack.mutateAsync({ things: created.map(({ kind, id }) => ({ kind, id })) });
    close();
    notify({
      message: t('imports.undone'),
      ...(things.length > 0 && { undo: () => restore.mutate({ things }) }),
    });
  };

  const isRunning = state.phase === 'running';
  const asks = undecided.length > 0;
  return (
    <Dialog
      open={state.phase !== 'idle'}
      modalType={isRunning || asks ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (open) return;
        if (isRunning) cancel();
        else if (asks) giveUp();
        else close();
      }}
    >
      <DialogSurface {...(asks && { className: styles.wide ?? '' })}>
        {asks ? (
          <RepairsReview files={undecided} onDecide={decide} onGiveUp={giveUp} />
        ) : (
          <DialogBody>
            <DialogTitle>{t('imports.title')}</DialogTitle>
            <DialogContent className={styles.content ?? ''}>
              {isRunning && (
                <Field
                  validationState="none"
                  validationMessage={
                    uploading === null
                      ? [
                          t(`imports.steps.${stepName(state.progress.step)}`),
                          fileCount > 1 &&
                            t('imports.progress', {
                              done: Math.round(state.progress.fraction * fileCount),
                              total: fileCount,
                            }),
                        ]
                          .filter(Boolean)
                          .join(' · ')
                      : t('imports.uploading', { name: uploading })
                  }
                >
                  <ProgressBar
                    {...(state.progress.fraction > 0 && { value: state.progress.fraction })}
                    aria-label={t('imports.title')}
                  />
                </Field>
              )}
              {isRunning && fileCount > 1 && <FilesUnderWay files={underWay} />}
              {state.phase === 'cancelled' && files.length === 0 && <p>{t('imports.cancelled')}</p>}
              {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
              {!isRunning && files.length > 0 && <ImportReport files={files} onLeave={close} />}
            </DialogContent>
            <DialogActions>
              {isRunning ? (
                <Button autoFocus onClick={cancel}>
                  {t('imports.cancel')}
                </Button>
              ) : (
                <>
                  {created.length > 0 && <Button onClick={() => void undo()}>{t('imports.undo')}</Button>}
                  <Button autoFocus appearance="primary" onClick={close}>
                    {t('imports.close')}
                  </Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

const STEPS = ['waiting', 'reading', 'storing'] as const;

function stepName(step: string): (typeof STEPS)[number] {
  return STEPS.find((known) => known === step) ?? 'reading';
}
