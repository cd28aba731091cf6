/** A table of a report, whatever it is written to: the screen, the clipboard, a sheet or a Word file. */
import type { Language } from '../messages.ts';

/** A `decimal` shows one digit, a `coefficient` two. */
export type ColumnKind = 'text' | 'number' | 'decimal' | 'coefficient' | 'percent' | 'money';

export interface ReportColumn {
  label: string;
  kind: ColumnKind;
}

/** Percent cells are fractions: 0.25 is 25 %. Null is unknown, and not zero. */
export type ReportCell = string | number | null;

export interface ReportTable {
  id: string;
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly ReportCell[])[];
}

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
const DIGITS: Record<ColumnKind, number> = {
  text: 0,
  number: 0,
  money: 0,
  decimal: 1,
  coefficient: 2,
  percent: 1,
};

/** "1.248", "2,5", "41,7%"; an unknown value is "–". */
export function cellText(cell: ReportCell, kind: ColumnKind, language: Language = 'vi'): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  const format = new Intl.NumberFormat(LOCALES[language], {
    maximumFractionDigits: DIGITS[kind],
    style: kind === 'percent' ? 'percent' : 'decimal',
  });
  return format.format(cell);
}

/** Rows sorted by a column; texts by the Vietnamese alphabet, unknown values last. */
export function sortedRows(
  { rows }: ReportTable,
  column: number,
  isDescending: boolean,
): readonly (readonly ReportCell[])[] {
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const one = left[column] ?? null;
    const other = right[column] ?? null;
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return direction * (one - other);
    return direction * COLLATOR.compare(String(one), String(other));
  });
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** The table as spreadsheets paste it; numbers as the language writes them. */
export function tableTsv(table: ReportTable, language: Language = 'vi'): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return [
    line(table.columns.map(({ label }) => label)),
    ...table.rows.map((row) => line(texts(table, row, language))),
  ].join('\n');
}

/** The table as Word pastes it: with borders, head and numbers on the right. */
export function tableHtml(table: ReportTable, language: Language = 'vi'): string {
  const cell = (tag: 'th' | 'td', text: string, index: number) =>
    `<${tag} style="border:1px solid #000;padding:2pt 4pt;text-align:${isNumber(table, index) ? 'right' : 'left'}">${escapeHtml(text)}</${tag}>`;
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((text, index) => cell(tag, text, index)).join('')}</tr>`;
  const head = row(
    'th',
    table.columns.map(({ label }) => label),
  );
  const body = table.rows.map((cells) => row('td', texts(table, cells, language))).join('');
  return `<table style="border-collapse:collapse"><caption>${escapeHtml(table.title)}</caption><thead>${head}</thead><tbody>${body}</tbody></table>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isNumber({ columns }: ReportTable, index: number): boolean {
  return columns[index]?.kind !== 'text';
}

function texts({ columns }: ReportTable, row: readonly ReportCell[], language: Language): string[] {
  return columns.map(({ kind }, index) => cellText(row[index] ?? null, kind, language));
}
