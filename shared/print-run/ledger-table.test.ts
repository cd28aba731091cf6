import { describe, expect, it } from 'vitest';
import {
  copiesLeft,
  expectedRun,
  type LedgerRow,
  NOTHING_RECORDED,
  openProposals,
  type PrintRun,
} from '../model/print-run.ts';
import { tableTsv } from '../statistics/report-table.ts';
import { ledgerSums, ledgerTable, ledgerTotals } from './ledger-table.ts';

const recipients = [
  { name: 'UBND các phường, xã', address: '', copies: 54 },
  { name: 'Thư viện thành phố', address: '', copies: 5 },
];
const proposed = { pages: 24, printed: 600, depositCopies: 3, depositPlace: 'Sở Văn hóa', recipients };

function row(number: string, recorded: Partial<PrintRun>): LedgerRow {
  return {
    issueId: number,
    publicationId: 'p',
    publication: 'Bản tin Cải cách hành chính',
    number,
    date: '2026-11-20',
    isPublished: true,
    recorded: { ...NOTHING_RECORDED, ...recorded },
    proposed,
    deposit: { kind: 'notDue' },
  };
}

describe('the ledger as a table', () => {
  const rows = [row('10/2026', { pages: 20, printed: 600, recipients }), row('11/2026', { printed: 620 })];

  it('names who got copies, and leaves open what is not on record', () => {
    const [, first, second] = tableTsv(ledgerTable(rows)).split('\n');
    expect(first).toContain('\t59\tUBND các phường, xã — 54 bản; Thư viện thành phố — 5 bản\t');
    expect(second).toBe('Bản tin Cải cách hành chính\t11/2026\t20/11/2026\t–\t620\t–\t\t\t\t–\t\t');
  });

  it('sums up what is on record', () => {
    expect(ledgerSums(rows)).toEqual({ issues: 2, pages: 20, printed: 1220, deposited: null, sent: 59 });
    expect(ledgerTotals(rows)).toHaveLength(ledgerTable(rows).columns.length);
  });
});

describe('a print run', () => {
  it('proposes only what is not on record', () => {
    expect(openProposals(NOTHING_RECORDED, proposed)).toEqual({ pages: 24, printed: 600, recipients });
    const recorded = { ...NOTHING_RECORDED, pages: 20, printed: 0, recipients: [] };
    expect(openProposals(recorded, proposed)).toEqual({});
    expect(expectedRun(recorded, proposed)).toMatchObject({ printed: 0, recipients: [], depositCopies: 3 });
  });

  it('knows what is left, also when too many went out', () => {
    expect(copiesLeft({ printed: 100, depositCopies: 3, recipients })).toBe(38);
    expect(copiesLeft({ printed: 60, depositCopies: 3, recipients })).toBe(-2);
    expect(copiesLeft({ printed: null, depositCopies: 3, recipients })).toBeNull();
  });
});
