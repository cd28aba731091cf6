/** Tables as an Excel file, a sheet each: numbers are numbers, so that they can be summed up and sorted there. */
import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import type { ColumnKind, ReportCell, ReportTable } from '#shared/statistics/report-table.ts';

export interface WorkbookSheet {
  table: ReportTable;
  /** Lines above the head: title, period. The first is bold. */
  heading: readonly string[];
  /** Rows below the table in bold: totals. */
  totals?: readonly (readonly ReportCell[])[];
  /** Lines below everything: a sum in words. */
  notes?: readonly string[];
  /** Places for signatures, side by side under the table. */
  signatures?: readonly string[];
}

const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;
const FORMATS: Partial<Record<ColumnKind, string>> = {
  number: '#,##0',
  money: '#,##0',
  // A whole number stands without its digit.
  decimal: '#,##0.##',
  coefficient: '0.00',
  percent: '0.0%',
};
const BORDER = { borderStyle: 'thin', borderColor: '#7F7F7F' } as const;
const NARROWEST = 10;
const WIDEST = 60;
/** What Excel forbids in the name of a sheet, and how long one may be. */
const FORBIDDEN = /[\\/?*[\]:]/g;
const LONGEST_NAME = 31;

/** The bytes of an .xlsx file. */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Buffer> {
  const names = new Set<string>();
  return writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheetName(sheet.table.title, names),
      data: rowsOf(sheet),
      columns: widths(sheet),
      stickyRowsCount: sheet.heading.length + 2,
    })),
    FONT,
  ).toBuffer();
}

function rowsOf({ table, heading, totals = [], notes = [], signatures = [] }: WorkbookSheet): Row[] {
  const { columns } = table;
  const span = columns.length;
  const line = (text: string, style: Partial<CellObject> = {}): Row => [
    { value: text, type: String, columnSpan: span, ...style },
    ...Array<null>(span - 1).fill(null),
  ];
  const cells = (row: readonly ReportCell[], style: Partial<CellObject> = {}): Row =>
    columns.map(({ kind }, index) => ({ ...cellOf(row[index] ?? null, kind), ...BORDER, ...style }));
  return [
    ...heading.map((text, index) => line(text, index === 0 ? { fontWeight: 'bold', fontSize: 14 } : {})),
    line(''),
    columns.map(({ label }) => ({
      value: label,
      type: String,
      fontWeight: 'bold' as const,
      backgroundColor: '#E6EFEF',
      align: 'center' as const,
      alignVertical: 'center' as const,
      wrap: true,
      ...BORDER,
    })),
    ...table.rows.map((row) => cells(row)),
    ...totals.map((row) => cells(row, { fontWeight: 'bold' })),
    ...(notes.length > 0 ? [line('')] : []),
    ...notes.map((text) => line(text, { fontStyle: 'italic', wrap: true })),
    ...(signatures.length > 0
      ? [line(''), signatureRow(signatures, span), signatureHint(signatures, span)]
      : []),
  ];
}

function cellOf(cell: ReportCell, kind: ColumnKind): CellObject {
  const format = FORMATS[kind];
  if (typeof cell === 'number') {
    return {
      value: cell,
      type: Number,
      alignVertical: 'top',
      ...(format && { format: formatOf(cell, kind, format) }),
    };
  }
  if (cell === null) return { value: '–', type: String, align: 'right', alignVertical: 'top' };
  return { value: cell, type: String, wrap: true, alignVertical: 'top' };
}

/** Excel writes "12." for 12 with "#.##": whole numbers have a format of their own. */
function formatOf(value: number, kind: ColumnKind, format: string): string {
  return kind === 'decimal' && Number.isInteger(value) ? '#,##0' : format;
}

/** Names over the whole width, each over as many columns as there are for it. */
function spread(texts: readonly string[], span: number, style: Partial<CellObject>): Row {
  return texts.flatMap((text, index): Row => {
    const from = Math.floor((span * index) / texts.length);
    const width = Math.floor((span * (index + 1)) / texts.length) - from;
    if (width === 0) return [];
    const cell: CellObject = { value: text, type: String, align: 'center', columnSpan: width, ...style };
    return [cell, ...Array<null>(width - 1).fill(null)];
  });
}

function signatureRow(texts: readonly string[], span: number): Row {
  return spread(texts, span, { fontWeight: 'bold' });
}

function signatureHint(texts: readonly string[], span: number): Row {
  return spread(
    texts.map(() => '(Ký, ghi rõ họ tên)'),
    span,
    { fontStyle: 'italic' },
  );
}

function widths({ table }: WorkbookSheet) {
  return table.columns.map(({ label, kind }, index) => {
    const longest = Math.max(0, ...table.rows.map((row) => String(row[index] ?? '').length));
    // Heads break into lines; texts of rows do when they are very long.
    const wanted = Math.max(
      Math.min(label.length, 16),
      kind === 'text' ? longest : Math.min(longest, 14) + 2,
    );
    return { width: Math.min(WIDEST, Math.max(NARROWEST, wanted + 2)) };
  });
}

function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST_NAME) || 'Bảng';
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, LONGEST_NAME - 4)} (${number})`;
  }
  taken.add(name.toLowerCase());
  return name;
}
