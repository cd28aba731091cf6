/** The paragraph and table for the department's report, ready to be copied. */
import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '#shared/model/statistics.ts';
import { reportHtml, reportText, statisticsReport } from '#shared/statistics/report.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useNotify } from '../../app/notices.tsx';
import { KeyTip } from '../../ui/key-tip.tsx';
import { copyRich } from './copy-rich.ts';
import { ReportTableView } from './report-table-view.tsx';
import styles from './statistics-screen.module.css';
import { WriteButtons } from './write-buttons.tsx';

export function ReportView({ statistics }: { statistics: Statistics }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const report = statisticsReport(statistics);
  const copy = () =>
    void copyRich(reportHtml(report), reportText(report)).then(() =>
      notify({ message: t('statistics.copied') }),
    );
  useCommands('screen', [
    { id: 'report.copy', label: t('statistics.copyReport'), keys: 'Ctrl+Shift+C', run: copy },
  ]);
  return (
    <div className={styles.figures}>
      <div className={styles.actions}>
        <p className={styles.note}>{t('statistics.reportNote')}</p>
        <div className={styles.buttons}>
          <KeyTip label={t('statistics.copyReport')} keys="Ctrl+Shift+C" relationship="description">
            <Button appearance="primary" icon={<CopyRegular />} onClick={copy}>
              {t('statistics.copyReport')}
            </Button>
          </KeyTip>
          <WriteButtons formats={['docx', 'xlsx']} />
        </div>
      </div>
      <article className={styles.report} lang="vi">
        <h2 className={styles.reportTitle}>{report.title}</h2>
        {report.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <ReportTableView table={report.table} />
    </div>
  );
}
