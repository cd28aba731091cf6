/** Buttons that write a file, and the dialog that shows where it lies. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { DocumentRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportFormat, WrittenReport } from '#shared/model/statistics.ts';
import { FileActions } from '../publish/exported-files.tsx';
import styles from './statistics-screen.module.css';

interface WriteFileProps {
  formats: readonly ReportFormat[];
  isWriting: boolean;
  /** A failure is announced by whoever writes. */
  write(format: ReportFormat): Promise<WrittenReport>;
}

const LABELS = { xlsx: 'statistics.exportXlsx', docx: 'statistics.exportDocx' } as const;

export function WriteFile({ formats, isWriting, write }: WriteFileProps) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const [written, setWritten] = useState<{ path: string; format: ReportFormat } | null>(null);
  const start = (format: ReportFormat) =>
    void write(format).then(
      ({ path }) => setWritten({ path, format }),
      // Shown as a notice.
      () => undefined,
    );
  return (
    <div className={styles.buttons}>
      {formats.map((format) => (
        <Button
          key={format}
          {...restoreFocus}
          icon={format === 'xlsx' ? <TableRegular /> : <DocumentRegular />}
          disabled={isWriting}
          onClick={() => start(format)}
        >
          {t(LABELS[format])}
        </Button>
      ))}
      {written && (
        <Dialog open onOpenChange={(_, { open }) => !open && setWritten(null)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t(LABELS[written.format])}</DialogTitle>
              <DialogContent className={styles.written ?? ''}>
                <p role="status">
                  {t('statistics.written', { name: written.path.split(/[\\/]/).at(-1) ?? '' })}
                </p>
                <p className={styles.note}>{written.path}</p>
                <FileActions file={written} />
              </DialogContent>
              <DialogActions>
                <Button onClick={() => setWritten(null)}>{t('app.close')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </div>
  );
}
