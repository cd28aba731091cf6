/** Buttons that write a history as PDF or CSV, and the dialog that shows where the file lies. */
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
import { DocumentPdfRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_FORMATS, type AuditFormat } from '#shared/model/audit.ts';
import type { WrittenReport } from '#shared/model/statistics.ts';
import { FileActions } from '../publish/exported-files.tsx';
import styles from './audit.module.css';

interface WriteHistoryProps {
  isWriting: boolean;
  /** A failure is announced by whoever writes. */
  write(format: AuditFormat): Promise<WrittenReport>;
}

export function WriteHistory({ isWriting, write }: WriteHistoryProps) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const [written, setWritten] = useState<{ path: string; format: AuditFormat } | null>(null);
  const start = (format: AuditFormat) =>
    void write(format).then(
      ({ path }) => setWritten({ path, format }),
      // Shown as a notice.
      () => undefined,
    );
  return (
    <div className={styles.buttons}>
      {AUDIT_FORMATS.map((format) => (
        <Button
          key={format}
          {...restoreFocus}
          size="small"
          icon={format === 'pdf' ? <DocumentPdfRegular /> : <TableRegular />}
          disabledFocusable={isWriting}
          onClick={() => start(format)}
        >
          {t(`audit.write.${format}`)}
        </Button>
      ))}
      {written && (
        <Dialog open onOpenChange={(_, { open }) => !open && setWritten(null)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t(`audit.write.${written.format}`)}</DialogTitle>
              <DialogContent className={styles.written ?? ''}>
                <p role="status">
                  {t('audit.write.written', { name: written.path.split(/[\\/]/).at(-1) ?? '' })}
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
