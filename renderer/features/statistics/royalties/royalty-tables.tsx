/** The two tables of a sheet: every line, and sums by author. */
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { RoyaltyLine, RoyaltySheet } from '#shared/model/royalty.ts';
import { cellText } from '#shared/statistics/report-table.ts';
import { useFormats } from '../../../app/formats.ts';
import { usePreferences } from '../../../app/preferences.ts';
import styles from './royalties.module.css';

interface LineTableProps {
  sheet: RoyaltySheet;
  /** Null where nothing can be changed. */
  onCorrect: ((line: RoyaltyLine) => void) | null;
}

/** What is paid for, in a few words. */
export function useLineName(): (line: RoyaltyLine) => string {
  const { t } = useTranslation();
  return ({ part, title }) => {
    const shown = title || t('app.untitled');
    return part === 'text' ? shown : t('statistics.royalties.pictureOf', { title: shown });
  };
}

export function LineTable({ sheet, onCorrect }: LineTableProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const nameOf = useLineName();
  const restoreFocus = useRestoreFocusTarget();
  return (
    <section aria-label={t('statistics.royalties.lines')}>
      <h2 className={styles.heading}>{t('statistics.royalties.lines')}</h2>
      <Table size="small" aria-label={t('statistics.royalties.lines')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.author ?? ''}>
              {t('statistics.royalties.author')}
            </TableHeaderCell>
            <TableHeaderCell>{t('statistics.royalties.what')}</TableHeaderCell>
            {(['quantity', 'coefficient', 'computed', 'amount'] as const).map((name) => (
              <TableHeaderCell key={name} className={styles.number ?? ''}>
                {t(`statistics.royalties.${name}`)}
              </TableHeaderCell>
            ))}
            {onCorrect && (
              <TableHeaderCell className={styles.action ?? ''}>
                {t('statistics.royalties.action')}
              </TableHeaderCell>
            )}
          </TableRow>
        </TableHeader>
        <TableBody>
          {sheet.lines.map((line) => (
            <TableRow key={line.key} data-line={line.key}>
              <TableCell className={styles.author ?? ''}>{line.author}</TableCell>
              <TableCell>
                <div className={styles.what}>
                  <span className={styles.title} title={nameOf(line)}>
                    {nameOf(line)}
                  </span>
                  <LineNote line={line} />
                </div>
              </TableCell>
              <TableCell className={styles.number ?? ''}>{formats.number(line.quantity)}</TableCell>
              <TableCell className={styles.number ?? ''}>
                {cellText(line.coefficient, 'coefficient', language)}
              </TableCell>
              <TableCell className={styles.number ?? ''}>{formats.number(line.computed)}</TableCell>
              <TableCell className={styles.amount ?? ''}>{formats.number(line.amount)}</TableCell>
              {onCorrect && (
                <TableCell className={styles.action ?? ''}>
                  <Button
                    {...restoreFocus}
                    size="small"
                    appearance="subtle"
                    icon={<EditRegular />}
                    aria-label={t('statistics.royalties.editOf', {
                      author: line.author,
                      title: nameOf(line),
                    })}
                    onClick={() => onCorrect(line)}
                  />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function LineNote({ line }: { line: RoyaltyLine }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [correction] = line.corrections;
  const notes = [
    line.authors > 1 && t('statistics.royalties.shared', { count: line.authors }),
    correction &&
      t(correction.amount === null ? 'statistics.royalties.withdrawn' : 'statistics.royalties.corrected', {
        reason: correction.reason,
        by: correction.by,
        at: formats.moment(correction.at),
      }),
  ].filter(Boolean);
  return notes.length > 0 ? <span className={styles.note}>{notes.join(' · ')}</span> : null;
}

export function AuthorTable({ sheet }: { sheet: RoyaltySheet }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const number = (value: number) => cellText(value, 'number', language);
  const columns = ['articles', 'pictures', 'amount'] as const;
  return (
    <section className={styles.authors} aria-label={t('statistics.royalties.authors')}>
      <h2 className={styles.heading}>{t('statistics.royalties.authors')}</h2>
      <Table size="small" aria-label={t('statistics.royalties.authors')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('statistics.royalties.author')}</TableHeaderCell>
            {columns.map((name) => (
              <TableHeaderCell key={name} className={styles.number ?? ''}>
                {t(`statistics.royalties.${name}`)}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {sheet.authors.map((one) => (
            <TableRow key={one.author}>
              <TableCell>{one.author}</TableCell>
              {columns.map((name) => (
                <TableCell key={name} className={styles.number ?? ''}>
                  {number(one[name])}
                </TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow>
            <TableCell className={styles.strong ?? ''}>{t('statistics.royalties.total')}</TableCell>
            <TableCell />
            <TableCell />
            <TableCell className={styles.amount ?? ''}>{number(sheet.total)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </section>
  );
}
