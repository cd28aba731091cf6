/** The issues of a year as rows that one walks through with the arrow keys, and their sums. */
import { CheckmarkCircleRegular, ClockAlarmRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '#shared/model/print-run.ts';
import { ledgerSums } from '#shared/print-run/ledger-table.ts';
import { cellText } from '#shared/statistics/report-table.ts';
import { useFormats } from '../../app/formats.ts';
import { usePreferences } from '../../app/preferences.ts';
import { isLacking, useDepositWords, useSentTo } from './ledger-words.ts';
import styles from './print-run.module.css';

interface LedgerGridProps {
  rows: readonly LedgerRow[];
  chosenId: string | null;
  /** Several publications stand in one table. */
  showsPublication: boolean;
  onChoose(issueId: string): void;
  /** Enter: to the fields of the row. */
  onEnter(): void;
}

const COLUMNS = ['number', 'date', 'pages', 'printed', 'deposit', 'sent'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['pages', 'printed']);

export function LedgerGrid({ rows, chosenId, showsPublication, onChoose, onEnter }: LedgerGridProps) {
  const { t } = useTranslation();
  const at = rows.findIndex(({ issueId }) => issueId === chosenId);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'Enter') onEnter();
    const last = rows.length - 1;
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(target, last));
    const row = rows[index];
    if (row) onChoose(row.issueId);
    event.currentTarget.tBodies[0]?.rows[index]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are walked through and chosen
    <table className={styles.table} role="grid" aria-label={t('printRun.list')} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" data-number={NUMBERS.has(column) || undefined}>
              {t(`printRun.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.issueId}
            row={row}
            isChosen={index === at}
            isReached={index === Math.max(0, at)}
            showsPublication={showsPublication}
            onChoose={onChoose}
          />
        ))}
      </tbody>
      <Sums rows={rows} />
    </table>
  );
}

interface RowProps {
  row: LedgerRow;
  isChosen: boolean;
  /** The Tab key comes to this row. */
  isReached: boolean;
  showsPublication: boolean;
  onChoose(issueId: string): void;
}

function Row({ row, isChosen, isReached, showsPublication, onChoose }: RowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const sentTo = useSentTo();
  const { issueId, publication, number, date, isPublished, recorded } = row;
  const { recipients } = recorded;
  return (
    <tr
      aria-selected={isChosen}
      tabIndex={isReached ? 0 : -1}
      data-focus-ring
      onClick={() => onChoose(issueId)}
      onFocus={() => onChoose(issueId)}
    >
      <th scope="row">
        {t('issues.numbered', { number })}
        {(showsPublication || !isPublished) && (
          <span className={styles.quiet}>
            {[showsPublication && publication, !isPublished && t('printRun.draft')]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
      </th>
      <td>{formats.day(date)}</td>
      <td data-number>{cellText(recorded.pages, 'number', language)}</td>
      <td data-number>{cellText(recorded.printed, 'number', language)}</td>
      <td>
        <Deposit row={row} />
      </td>
      <td>{recipients === null ? '–' : sentTo(recipients)}</td>
    </tr>
  );
}

function Deposit({ row: { deposit } }: { row: LedgerRow }) {
  const words = useDepositWords()(deposit);
  if (deposit.kind === 'notDue') return words;
  return (
    <span className={styles.deposit} data-lacking={isLacking(deposit) || undefined}>
      {isLacking(deposit) ? <ClockAlarmRegular aria-hidden /> : <CheckmarkCircleRegular aria-hidden />}
      {words}
    </span>
  );
}

function Sums({ rows }: { rows: readonly LedgerRow[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = usePreferences((preferences) => preferences.language);
  const { issues, pages, printed, deposited, sent } = ledgerSums(rows);
  const copies = (count: number | null) =>
    count === null ? '–' : t('printRun.copies', { count, formatted: formats.number(count) });
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('printRun.sums')}</th>
        <td>{t('printRun.issues', { count: issues })}</td>
        <td data-number>{cellText(pages, 'number', language)}</td>
        <td data-number>{cellText(printed, 'number', language)}</td>
        <td>{copies(deposited)}</td>
        <td>{copies(sent)}</td>
      </tr>
    </tfoot>
  );
}
