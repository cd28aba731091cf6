/** An import as it goes: progress with Hủy, then what each file brought. */
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
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportedFile } from '#shared/model/importing.ts';
import { useNotify } from '../../app/notices.tsx';
import { useDesk, useDeskCalls, useFiles } from '../../desk-client/desk-client.tsx';
import { type Failure, failureOf } from '../../desk-client/failure.ts';
import { uploadFile } from '../../desk-client/upload.ts';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import styles from './import-dialog.module.css';
import { ImportReport } from './import-report.tsx';
import { useImportDesk } from './import-store.ts';

type FailedUpload = { name: string; failure: Failure };

function failedReport({ name, failure }: FailedUpload): ImportedFile {
  const code = failure.code === 'DESK_UNREACHABLE' ? 'UNEXPECTED' : failure.code;
  return { file: name, ok: false, created: [], warnings: [], error: { ...failure, code } };
}

export function ImportDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const { uploadUrl } = useFiles();
  const notify = useNotify();
  const waiting = useImportDesk((imports) => imports.waiting);
  const { state, run, cancel, reset } = useJob<ImportedFile[]>();
  const [uploading, setUploading] = useState<string | null>(null);
  const [fileCount, setFileCount] = useState(0);
  const [failedUploads, setFailedUploads] = useState<readonly FailedUpload[]>([]);
  const trashIssue = useMutation(desk.issues.trash.mutationOptions());
  const trashArticles = useMutation(desk.articles.trash.mutationOptions());
  const trashSources = useMutation(desk.sources.trash.mutationOptions());

  useEffect(() => {
    if (!waiting || state.phase === 'running') return;
    useImportDesk.setState({ waiting: null });
    setFailedUploads([]);
    setFileCount(waiting.files.length);
    void run(async (signal) => {
      const uploadIds: string[] = [];
      const failed: FailedUpload[] = [];
      for (const file of waiting.files) {
        setUploading(file.name);
        try {
          uploadIds.push(await uploadFile(uploadUrl, file, signal));
        } catch (thrown) {
          if (signal.aborted) throw thrown;
          // One bad file does not stop the others.
          failed.push({ name: file.name, failure: failureOf(thrown) });
        }
      }
      setUploading(null);
      setFailedUploads(failed);
      const [first] = failed;
      if (uploadIds.length === 0 && first) throw first.failure;
      return calls.imports.start.mutate({ uploadIds, as: waiting.as });
    });
  }, [waiting, state.phase, run, uploadUrl, calls]);

  const files = state.phase === 'done' ? [...state.result, ...failedUploads.map(failedReport)] : [];
  const created = files.flatMap((file) => file.created);
  const issueIds = created.filter(({ kind }) => kind === 'issue').map(({ id }) => id);
  // An issue takes its own articles to the trash.
  const looseIds = files
    .filter((file) => !file.created.some(({ kind }) => kind === 'issue'))
    .flatMap((file) => file.created)
    .filter(({ kind }) => kind === 'article')
    .map(({ id }) => id);
  const sourceIds = created.filter(({ kind }) => kind === 'source').map(({ id }) => id);
  const undo = async () => {
    await Promise.all(issueIds.map((id) => trashIssue.mutateAsync({ id })));
    if (looseIds.length > 0) await trashArticles.mutateAsync({ ids: looseIds });
    if (sourceIds.length > 0) await trashSources.mutateAsync({ ids: sourceIds });
    reset();
    notify({ message: t('imports.undone') });
  };

  const isRunning = state.phase === 'running';
  return (
    <Dialog
      open={state.phase !== 'idle'}
      modalType={isRunning ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (open) return;
        if (isRunning) cancel();
        else reset();
      }}
    >
      <DialogSurface>
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
            {state.phase === 'cancelled' && <p>{t('imports.cancelled')}</p>}
            {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
            {state.phase === 'done' && <ImportReport files={files} onLeave={reset} />}
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={cancel}>{t('imports.cancel')}</Button>
            ) : (
              <>
                {issueIds.length + looseIds.length + sourceIds.length > 0 && (
                  <Button onClick={() => void undo()}>{t('imports.undo')}</Button>
                )}
                <Button appearance="primary" onClick={reset}>
                  {t('imports.close')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const STEPS = ['waiting', 'reading', 'storing'] as const;

function stepName(step: string): (typeof STEPS)[number] {
  return STEPS.find((known) => known === step) ?? 'reading';
}
