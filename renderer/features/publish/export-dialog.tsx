/** Taking an issue out: formats, what to look at first, progress, and then the files. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat, type ExportReport } from '#shared/model/export.ts';
import type { IssueSummary } from '#shared/model/issue.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ExportChecks } from './export-checks.tsx';
import styles from './export-dialog.module.css';
import { ExportWarnings } from './export-warnings.tsx';
import { ExportedFiles } from './exported-files.tsx';

const STEPS = ['waiting', 'layout', 'pictures', 'typeset', 'pdf', 'docx', 'html', 'writing'] as const;

function stepName(step: string): (typeof STEPS)[number] {
  return STEPS.find((known) => known === step) ?? 'waiting';
}

interface ExportDialogProps {
  issue: IssueSummary;
  onClose(): void;
}

export function ExportDialog({ issue, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const calls = useDeskCalls();
  const { state, run, cancel } = useJob<ExportReport>();
  const [formats, setFormats] = useState<ReadonlySet<ExportFormat>>(new Set(['pdf', 'docx']));
  const chosen = EXPORT_FORMATS.filter((format) => formats.has(format));
  const isRunning = state.phase === 'running';

  const toggle = (format: ExportFormat) => {
    const next = new Set(formats);
    if (!next.delete(format)) next.add(format);
    setFormats(next);
  };
  const start = () => void run(() => calls.exports.start.mutate({ issueId: issue.id, formats: chosen }));

  return (
    <Dialog
      open
      modalType={isRunning ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => {
        if (!open && !isRunning) onClose();
      }}
    >
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>
            {t('publish.title', { issue: t('issues.numbered', { number: issue.number }) })}
          </DialogTitle>
          <DialogContent className={styles.content ?? ''}>
            {state.phase === 'done' ? (
              <ExportedFiles files={state.result.files} />
            ) : (
              <>
                {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
                <div className={styles.formats} role="group" aria-label={t('publish.formats')}>
                  {EXPORT_FORMATS.map((format) => (
                    <Checkbox
                      key={format}
                      className={styles.format ?? ''}
                      checked={formats.has(format)}
                      disabled={isRunning}
                      onChange={() => toggle(format)}
                      label={
                        <>
                          <span className={styles.formatName}>{t(`publish.format.${format}.name`)}</span>
                          <span className={styles.formatNote}>{t(`publish.format.${format}.note`)}</span>
                        </>
                      }
                    />
                  ))}
                </div>
                <ExportChecks issueId={issue.id} />
                <ExportWarnings issueId={issue.id} onLeave={onClose} />
              </>
            )}
            {isRunning && (
              <Field
                validationState="none"
                validationMessage={t(`publish.steps.${stepName(state.progress.step)}`)}
              >
                <ProgressBar value={state.progress.fraction} aria-label={t('publish.start')} />
              </Field>
            )}
            {state.phase === 'cancelled' && <p role="status">{t('publish.cancelled')}</p>}
            {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={cancel}>{t('publish.cancel')}</Button>
            ) : (
              <>
                <Button
                  appearance={state.phase === 'done' ? 'secondary' : 'primary'}
                  disabled={chosen.length === 0}
                  onClick={start}
                >
                  {state.phase === 'done' ? t('publish.again') : t('publish.start')}
                </Button>
                <Button appearance={state.phase === 'done' ? 'primary' : 'secondary'} onClick={onClose}>
                  {t('publish.close')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
