/** The ledger of issues as a table, for Excel and the clipboard. Proposals are no part of it: it tells what was done. */
import type { Language } from '../messages.ts';
import { copiesOf, type LedgerRow, type Recipient } from '../model/print-run.ts';
import type { ReportCell, ReportTable } from '../statistics/report-table.ts';
import { shortDate } from '../vietnamese/dates.ts';

interface Words {
  title: string;
  total: string;
  columns: Record<
    | 'publication'
    | 'number'
    | 'date'
    | 'pages'
    | 'printed'
    | 'depositCopies'
    | 'depositDay'
    | 'depositPlace'
    | 'depositReceipt'
    | 'sent'
    | 'recipients'
    | 'note',
    string
  >;
  /** "UBND các phường, xã — 54 bản". */
  recipient(recipient: Recipient): string;
}

const WORDS: Record<Language, Words> = {
  vi: {
    title: 'Sổ phát hành',
    total: 'Cộng',
    columns: {
      publication: 'Ấn phẩm',
      number: 'Số',
      date: 'Ngày phát hành',
      pages: 'Số trang',
      printed: 'Số bản in',
      depositCopies: 'Bản lưu chiểu',
      depositDay: 'Ngày nộp lưu chiểu',
      depositPlace: 'Nơi nhận lưu chiểu',
      depositReceipt: 'Số biên nhận',
      sent: 'Số bản phát hành',
      recipients: 'Phát hành tới',
      note: 'Ghi chú',
    },
    recipient: ({ name, copies }) => `${name} — ${copies} bản`,
  },
  en: {
    title: 'Ledger of issues',
    total: 'Sum',
    columns: {
      publication: 'Publication',
      number: 'Number',
      date: 'Date',
      pages: 'Pages',
      printed: 'Printed',
      depositCopies: 'Deposited',
      depositDay: 'Day of deposit',
      depositPlace: 'Deposited with',
      depositReceipt: 'Receipt',
      sent: 'Sent out',
      recipients: 'Sent to',
      note: 'Note',
    },
    recipient: ({ name, copies }) => `${name} — ${copies}`,
  },
};

/** Sums of what is on record; null where nothing is. */
export interface LedgerSums {
  issues: number;
  pages: number | null;
  printed: number | null;
  deposited: number | null;
  sent: number | null;
}

export function ledgerSums(rows: readonly LedgerRow[]): LedgerSums {
  const sum = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((whole, value) => whole + value, 0);
  };
  return {
    issues: rows.length,
    pages: sum(rows.map(({ recorded }) => recorded.pages)),
    printed: sum(rows.map(({ recorded }) => recorded.printed)),
    deposited: sum(rows.map(({ recorded }) => recorded.depositCopies)),
    sent: sum(rows.map(({ recorded: { recipients } }) => recipients && copiesOf(recipients))),
  };
}

export function ledgerTable(rows: readonly LedgerRow[], language: Language = 'vi'): ReportTable {
  const { title, columns, recipient } = WORDS[language];
  const text = (label: string) => ({ label, kind: 'text' as const });
  const number = (label: string) => ({ label, kind: 'number' as const });
  return {
    id: 'ledger',
    title,
    columns: [
      text(columns.publication),
      text(columns.number),
      text(columns.date),
      number(columns.pages),
      number(columns.printed),
      number(columns.depositCopies),
      text(columns.depositDay),
      text(columns.depositPlace),
      text(columns.depositReceipt),
      number(columns.sent),
      text(columns.recipients),
      text(columns.note),
    ],
    rows: rows.map(({ publication, number: issue, date, recorded }) => [
      publication,
      issue,
      shortDate(date),
      recorded.pages,
      recorded.printed,
      recorded.depositCopies,
      recorded.depositDay === null ? '' : shortDate(recorded.depositDay),
      recorded.depositPlace,
      recorded.depositReceipt,
      recorded.recipients && copiesOf(recorded.recipients),
      (recorded.recipients ?? []).map(recipient).join('; '),
      recorded.note,
    ]),
  };
}

/** The row of sums under the table. */
export function ledgerTotals(rows: readonly LedgerRow[], language: Language = 'vi'): readonly ReportCell[] {
  const { pages, printed, deposited, sent } = ledgerSums(rows);
  return [WORDS[language].total, '', '', pages, printed, deposited, '', '', '', sent, '', ''];
}
