/** Taking an issue out: for what, which files, what to mend first, progress, and then the files. */
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
  Tab,
  TabList,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportPurpose,
  type ExportReport,
  type PdfLook,
} from '#shared/model/export.ts';
import type { Issue } from '#shared/model/issue.ts';
import { errorsOf } from '#shared/preflight/problem.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { useJob } from '../../desk-client/use-job.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { type ChosenPart, possibleFormats, selectionOf, WHOLE_ISSUE } from './chosen-part.ts';
import { ExportChecks } from './export-checks.tsx';
import styles from './export-dialog.module.css';
import { ExportFormats } from './export-formats.tsx';
import { ExportOptions } from './export-options.tsx';
import { ExportPurposeField } from './export-purpose.tsx';
import { ExportedFiles } from './exported-files.tsx';
import { PastExports } from './past-exports.tsx';
import { PreflightList } from './preflight-list.tsx';
import type { PlaceOfIssue } from './use-go-there.ts';

const STEPS = ['waiting', 'layout', 'pictures', 'typeset', ...EXPORT_FORMATS, 'writing'] as const;

function stepName(step: string): (typeof STEPS)[number] {
  return STEPS.find((known) => known === step) ?? 'waiting';
}

/** What became of an export stands above what was chosen for it, which may have been scrolled. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

interface ExportDialogProps {
  issue: Issue;
  onClose(): void;
  /** Shows what is on the screen of the issue, in this dialog's place. */
  onShow(place: PlaceOfIssue): void;
}

export function ExportDialog({ issue, onClose, onShow }: ExportDialogProps) {
  const { t } = useTranslation();
  const desk = useDesk();
  const calls = useDeskCalls();
  const { state, run, cancel } = useJob<ExportReport>();
  const [view, setView] = useState<'export' | 'past'>('export');
  const [formats, setFormats] = useState<ReadonlySet<ExportFormat>>(new Set(['pdf', 'docx']));
  const [wanted, setWanted] = useState<ExportPurpose | null>(null);
  const [part, setPart] = useState<ChosenPart>(WHOLE_ISSUE);
  const [look, setLook] = useState<PdfLook>({ grey: false, cropMarks: false });
  // Always what the issue is now.
  const preflight = useQuery(desk.preflight.check.queryOptions({ issueId: issue.id }, { gcTime: 0 }));
  const errors = errorsOf(preflight.data?.problems ?? []).length;
  const pages = preflight.data?.pages ?? null;
  // What is not fit for print, or not known to be, goes out as a draft.
  const mayPrint = preflight.data !== undefined && errors === 0;
  const purpose = mayPrint ? (wanted ?? 'print') : 'draft';
  const possible = possibleFormats(part, purpose);
  const chosen = EXPORT_FORMATS.filter((format) => formats.has(format) && possible.includes(format));
  const order = issue.sections.flatMap((section) => section.articles.map(({ id }) => id));
  const selection = selectionOf(part, pages, order);
  const isRunning = state.phase === 'running';
  const isReady = !preflight.isPending && chosen.length > 0 && selection !== null;

  const toggle = (format: ExportFormat) => {
    const next = new Set(formats);
    if (!next.delete(format)) next.add(format);
    setFormats(next);
  };
  const start = () => {
    if (selection === null) return;
    const options = { issueId: issue.id, formats: chosen, purpose, selection, look };
    void run(() => calls.exports.start.mutate(options));
  };

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
            <TabList
              selectedValue={view}
              disabled={isRunning}
              onTabSelect={(_, { value }) => setView(value === 'past' ? 'past' : 'export')}
            >
              <Tab value="export">{t('publish.tabs.export')}</Tab>
              <Tab value="past">{t('publish.tabs.past')}</Tab>
            </TabList>
            {state.phase === 'cancelled' && (
              <p role="status" ref={bringIntoSight}>
                {t('publish.cancelled')}
              </p>
            )}
            {state.phase === 'failed' && (
              <div ref={bringIntoSight}>
                <FailureNotice failure={state.failure} />
              </div>
            )}
            {view === 'past' && <PastExports issueId={issue.id} />}
            {view === 'export' && state.phase === 'done' && <ExportedFiles files={state.result.files} />}
            {view === 'export' && state.phase !== 'done' && (
              <>
                <PreflightList
                  query={preflight}
                  publicationId={issue.publicationId}
                  onLeave={onClose}
                  onShow={onShow}
                />
                <ExportChecks issueId={issue.id} />
                <ExportPurposeField
                  purpose={purpose}
                  errors={errors}
                  disabled={isRunning || !mayPrint}
                  onChange={setWanted}
                />
                <ExportFormats chosen={formats} possible={possible} disabled={isRunning} onToggle={toggle} />
                <ExportOptions
                  issue={issue}
                  part={part}
                  look={look}
                  pages={pages}
                  disabled={isRunning}
                  onPart={setPart}
                  onLook={setLook}
                />
              </>
            )}
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <>
                <Field
                  className={styles.progress ?? ''}
                  validationState="none"
                  validationMessage={
                    state.isStopping
                      ? t('publish.stopping')
                      : t(`publish.steps.${stepName(state.progress.step)}`)
                  }
                >
                  <ProgressBar value={state.progress.fraction} aria-label={t('publish.start')} />
                </Field>
                <Button disabledFocusable={state.isStopping} onClick={cancel}>
                  {t('publish.cancel')}
                </Button>
              </>
            ) : (
              <>
                <Button
                  appearance={state.phase === 'done' ? 'secondary' : 'primary'}
                  disabled={!isReady || view === 'past'}
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
