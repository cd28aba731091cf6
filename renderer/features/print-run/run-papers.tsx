/** The papers of a print run: the sheet that goes out with the copies, and the declaration of the deposit. */
import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, DocumentRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHEET_FORMATS, type SheetFormat, type WrittenPaper } from '#shared/model/papers.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FileActions } from '../publish/exported-files.tsx';
import styles from './print-run.module.css';

export function RunPapers({ issueId }: { issueId: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const sheet = useMutation(desk.printRun.dispatchSheet.mutationOptions());
  const declaration = useMutation(desk.printRun.depositDeclaration.mutationOptions());
  return (
    <>
      <h3 className={styles.subheading}>{t('printRun.papers.title')}</h3>
      <Paper
        name={t('printRun.papers.dispatchSheet')}
        isPending={sheet.isPending}
        written={sheet.data}
        onWrite={(format) => sheet.mutate({ issueId, format })}
      />
      <Paper
        name={t('printRun.papers.depositDeclaration')}
        isPending={declaration.isPending}
        written={declaration.data}
        onWrite={(format) => declaration.mutate({ issueId, format })}
      />
    </>
  );
}

interface PaperProps {
  name: string;
  isPending: boolean;
  written: WrittenPaper | undefined;
  onWrite(format: SheetFormat): void;
}

const ICONS = { docx: <DocumentRegular />, pdf: <DocumentPdfRegular /> };

/** What was just written may lie below the edge of the pane. */
function reveal(outcome: HTMLElement | null): void {
  outcome?.scrollIntoView({ block: 'nearest' });
}

function Paper({ name, isPending, written, onWrite }: PaperProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.paper} aria-label={name}>
      <div className={styles.paperHead}>
        <p>{name}</p>
        <span className={styles.tools}>
          {SHEET_FORMATS.map((format) => (
            <Button
              key={format}
              size="small"
              icon={ICONS[format]}
              disabledFocusable={isPending}
              onClick={() => onWrite(format)}
            >
              {t(`printRun.papers.${format}`)}
            </Button>
          ))}
        </span>
      </div>
      {isPending && <p className={styles.quiet}>{t('printRun.papers.writing')}</p>}
      {written && !isPending && (
        <div ref={reveal} className={styles.outcome}>
          <p className={styles.quiet} role="status">
            {t('printRun.papers.written', { name: written.path.split(/[\\/]/).at(-1) ?? '' })}
          </p>
          <FileActions file={written} />
        </div>
      )}
    </section>
  );
}
