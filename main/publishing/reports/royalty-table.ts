/** The sheet of royalties as a table with its totals. */
import type { RoyaltyLine, RoyaltySheet } from '#shared/model/royalty.ts';
import type { ReportCell, ReportTable } from '#shared/statistics/report-table.ts';
import { TABLE_LABELS } from '#shared/statistics/table-labels.ts';
import { dongInWords } from '#shared/vietnamese/number-words.ts';

export const SIGNATURES = ['Người lập', 'Kế toán', 'Thủ trưởng đơn vị'] as const;

export interface RoyaltyTables {
  /** A row for each author and article. */
  lines: ReportTable;
  /** A row for each author, with the place where they sign for the money. */
  authors: ReportTable;
  total: readonly ReportCell[];
  authorTotal: readonly ReportCell[];
  /** "Tổng số tiền (bằng chữ): …" */
  inWords: string;
}

export function royaltyTables(sheet: RoyaltySheet): RoyaltyTables {
  return {
    lines: {
      id: 'lines',
      title: 'Bảng tính nhuận bút',
      columns: [
        { label: 'STT', kind: 'number' },
        { label: 'Tác giả', kind: 'text' },
        { label: 'Tin, bài, ảnh', kind: 'text' },
        { label: 'Thể loại', kind: 'text' },
        { label: 'Số chữ, số ảnh', kind: 'number' },
        { label: 'Hệ số', kind: 'coefficient' },
        { label: 'Thành tiền (đồng)', kind: 'money' },
        { label: 'Ghi chú', kind: 'text' },
      ],
      rows: sheet.lines.map((line, index) => [
        index + 1,
        line.author,
        line.title,
        line.part === 'pictures' ? 'Ảnh' : TABLE_LABELS.vi.kinds[line.kind],
        line.quantity,
        line.coefficient,
        line.amount,
        note(line),
      ]),
    },
    authors: {
      id: 'authors',
      title: 'Danh sách nhận nhuận bút',
      columns: [
        { label: 'STT', kind: 'number' },
        { label: 'Tác giả', kind: 'text' },
        { label: 'Tin, bài', kind: 'number' },
        { label: 'Ảnh', kind: 'number' },
        { label: 'Số tiền (đồng)', kind: 'money' },
        { label: 'Ký nhận', kind: 'text' },
      ],
      rows: sheet.authors.map(({ author, articles, pictures, amount }, index) => [
        index + 1,
        author,
        articles,
        pictures,
        amount,
        '',
      ]),
    },
    total: ['', 'Tổng cộng', '', '', '', '', sheet.total, ''],
    authorTotal: ['', 'Tổng cộng', '', '', sheet.total, ''],
    inWords: `Tổng số tiền (bằng chữ): ${dongInWords(sheet.total)}.`,
  };
}

/** Why the amount is another than computed, and who shares it. */
function note({ authors, corrections: [correction] }: RoyaltyLine): string {
  return [
    ...(authors > 1 ? [`chia ${authors} người`] : []),
    ...(correction && correction.amount !== null ? [`điều chỉnh: ${correction.reason}`] : []),
  ].join('; ');
}
