/**
 * A paper of an office that is filled in: facts, perhaps a table with its sum, and places for signatures. What it says
 * comes in as words; ./form-paper-docx.ts and the Typst template `giay-to` only set them.
 */
import type { ReportCell, ReportTable } from '#shared/statistics/report-table.ts';
import type { OfficeHead } from './office-head.ts';

export interface FormPaper {
  head: OfficeHead;
  title: string;
  /** Under the title, in bold: what it is about. */
  subtitle: string;
  /** "Kính gửi: …"; empty for papers that go to nobody in particular. */
  addressee: string;
  /** Paragraphs before the facts. */
  opening: string[];
  /** What is not known is empty, and becomes a line to write on. */
  facts: { label: string; value: string }[];
  table: {
    columns: ReportTable['columns'];
    rows: ReportTable['rows'];
    /** Relative to each other. */
    widths: number[];
    total: readonly ReportCell[];
  } | null;
  /** Paragraphs that stay with the signatures. */
  closing: string[];
  signatures: string[];
}
