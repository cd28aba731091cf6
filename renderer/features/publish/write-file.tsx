/** Buttons that write something shown to a file of the library, and the dialog that shows where it lies. */
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
import { DocumentPdfRegular, DocumentRegular, type FluentIcon, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFormat } from '#shared/model/audit.ts';
import type { ReportFormat, WrittenReport } from '#shared/model/statistics.ts';
import { FileActions } from './exported-files.tsx';
import styles from './write-file.module.css';

type WrittenFormat = ReportFormat | AuditFormat;

interface WriteFileProps<Format extends WrittenFormat> {
  formats: readonly Format[];
  isWriting: boolean;
  size?: 'small' | 'medium';
  /** A failure is announced by whoever writes. */
  write(format: Format): Promise<WrittenReport>;
}

const ICONS: Record<WrittenFormat, FluentIcon> = {
  xlsx: TableRegular,
  csv: TableRegular,
  docx: DocumentRegular,
  pdf: DocumentPdfRegular,
};

export function WriteFile<Format extends WrittenFormat>({
  formats,
  isWriting,
  size = 'medium',
  write,
}: WriteFileProps<Format>) {
  const { t } = useTranslation();
  const restoreFocus = useRestoreFocusTarget();
  const [written, setWritten] = useState<{ path: string; format: Format } | null>(null);
  const nameOf = (format: WrittenFormat) => t(`publish.write.${format}`);
  const start = (format: Format) =>
    void write(format).then(
      ({ path }) => setWritten({ path, format }),
      // Shown as a notice.
      () => undefined,
    );
  return (
    <div className={styles.buttons}>
      {formats.map((format) => {
        const Icon: FluentIcon = ICONS[format];
        return (
          <Button
            key={format}
            {...restoreFocus}
            size={size}
            icon={<Icon />}
            disabledFocusable={isWriting}
            onClick={() => start(format)}
          >
            {nameOf(format)}
          </Button>
        );
      })}
      {written && (
        <Dialog open onOpenChange={(_, { open }) => !open && setWritten(null)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{nameOf(written.format)}</DialogTitle>
              <DialogContent className={styles.written ?? ''}>
                <p role="status">
                  {t('publish.write.written', { name: written.path.split(/[\\/]/).at(-1) ?? '' })}
                </p>
                <p className={styles.path}>{written.path}</p>
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
