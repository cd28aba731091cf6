/** A table that is sorted by a click on a head and copied whole. */
import {
  Button,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cellText,
  type ReportTable,
  sortedRows,
  tableHtml,
  tableTsv,
} from '#shared/statistics/report-table.ts';
import { useNotify } from '../../app/notices.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { numbered } from '../../ui/numbered.ts';
import { copyRich } from './copy-rich.ts';
import styles from './statistics-screen.module.css';

/** Rows shown before somebody asks for all. */
const FIRST_ROWS = 12;

export function ReportTableView({ table }: { table: ReportTable }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const language = usePreferences((preferences) => preferences.language);
  const [sort, setSort] = useState<{ column: number; isDescending: boolean } | null>(null);
  const [isWhole, setWhole] = useState(false);
  const rows = sort ? sortedRows(table, sort.column, sort.isDescending) : table.rows;
  const sorted = { ...table, rows };
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  const copy = () =>
    void copyRich(tableHtml(sorted, language), tableTsv(sorted, language)).then(() =>
      notify({ message: t('statistics.copied') }),
    );
  const sortBy = (column: number) => {
    const isNumber = table.columns[column]?.kind !== 'text';
    setSort(
      sort?.column === column
        ? { column, isDescending: !sort.isDescending }
        : { column, isDescending: isNumber },
    );
  };
  return (
    <section className={styles.table} aria-label={table.title} data-table={table.id}>
      <header className={styles.tableHead}>
        <h2 className={styles.tableTitle}>{table.title}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<CopyRegular />}
          aria-label={t('statistics.copyTableOf', { title: table.title })}
          onClick={copy}
        >
          {t('statistics.copyTable')}
        </Button>
      </header>
      <div className={styles.tableScroll}>
        <Table size="small" sortable aria-label={table.title}>
          <TableHeader>
            <TableRow>
              {table.columns.map(({ label, kind }, column) => (
                <TableHeaderCell
                  key={label}
                  className={kind === 'text' ? '' : (styles.numberHead ?? '')}
                  {...(sort?.column === column && {
                    sortDirection: sort.isDescending ? ('descending' as const) : ('ascending' as const),
                  })}
                  onClick={() => sortBy(column)}
                >
                  {label}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {numbered(shown).map(({ key, item: row }) => (
              <TableRow key={key}>
                {table.columns.map(({ label, kind }, column) => (
                  <TableCell key={label} className={kind === 'text' ? '' : (styles.numberCell ?? '')}>
                    {cellText(row[column] ?? null, kind, language)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {rows.length > FIRST_ROWS && (
        <Button
          className={styles.more ?? ''}
          size="small"
          appearance="subtle"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('statistics.showFewer') : t('statistics.showAll', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}
