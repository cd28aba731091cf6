/** Papers of a review: the sheet to sign, the print-out to read, and the signed scans that came back. */
import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, DocumentRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttachmentSubject } from '#shared/model/attachment.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { FileActions } from '../publish/exported-files.tsx';
import styles from './papers.module.css';
import { Scans } from './scans.tsx';

export function Papers({ subject }: { subject: AttachmentSubject }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const sheet = useMutation(desk.papers.approvalSheet.mutationOptions());
  const copy = useMutation(desk.papers.readingCopy.mutationOptions());
  const review = useMutation(desk.papers.reviewCopy.mutationOptions());
  const isBusy = sheet.isPending || copy.isPending || review.isPending;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.papers} tabIndex={0} data-focus-ring>
      <h3 className={styles.heading}>{t('review.papers.print')}</h3>
      <section className={styles.paper} aria-label={t('review.papers.sheet')}>
        <p className={styles.name}>{t('review.papers.sheet')}</p>
        <p className={styles.quiet}>{t('review.papers.sheetBody')}</p>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<DocumentRegular />}
            disabled={isBusy}
            onClick={() => sheet.mutate({ subject, format: 'docx' })}
          >
            {t('review.papers.word')}
          </Button>
          <Button
            size="small"
            icon={<DocumentPdfRegular />}
            disabled={isBusy}
            onClick={() => sheet.mutate({ subject, format: 'pdf' })}
          >
            {t('review.papers.pdf')}
          </Button>
        </div>
        <Outcome isPending={sheet.isPending} paper={sheet.data} />
      </section>
      <section className={styles.paper} aria-label={t('review.papers.readingCopy')}>
        <p className={styles.name}>{t('review.papers.readingCopy')}</p>
        <p className={styles.quiet}>{t('review.papers.readingCopyBody')}</p>
        <div className={styles.buttons}>
          <Button
            size="small"
            icon={<DocumentPdfRegular />}
            disabled={isBusy}
            onClick={() => copy.mutate({ subject })}
          >
            {t('review.papers.pdf')}
          </Button>
        </div>
        <Outcome isPending={copy.isPending} paper={copy.data} />
      </section>
      {subject.kind === 'article' && (
        <section className={styles.paper} aria-label={t('review.papers.reviewCopy')}>
          <p className={styles.name}>{t('review.papers.reviewCopy')}</p>
          <p className={styles.quiet}>{t('review.papers.reviewCopyBody')}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<DocumentRegular />}
              disabled={isBusy}
              onClick={() => review.mutate({ articleId: subject.id })}
            >
              {t('review.papers.word')}
            </Button>
          </div>
          <Outcome isPending={review.isPending} paper={review.data} />
        </section>
      )}
      <Scans subject={subject} />
    </div>
  );
}

interface OutcomeProps {
  isPending: boolean;
  paper: { path: string; format: string } | undefined;
}

function Outcome({ isPending, paper }: OutcomeProps) {
  const { t } = useTranslation();
  if (isPending) return <p className={styles.quiet}>{t('review.papers.writing')}</p>;
  if (!paper) return null;
  return (
    <div className={styles.outcome}>
      <p role="status">{t('review.papers.written', { name: paper.path.split(/[\\/]/).at(-1) ?? '' })}</p>
      <FileActions file={paper} />
    </div>
  );
}
