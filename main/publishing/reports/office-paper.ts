/** A paper of the office that says something with one table: a report, a sheet of sums. See office-parts.ts. */
import type { ReportCell, ReportTable } from '#shared/statistics/report-table.ts';
import type { OfficeHead } from './office-head.ts';
import {
  bodyParagraph,
  gap,
  signatureBlock,
  tableBlock,
  textWidth,
  writeOfficeDocument,
} from './office-parts.ts';
import { openingBlocks } from './paper-opening.ts';

export interface OfficePaper {
  head: OfficeHead;
  title: string;
  /** Under the title, in bold: what it is about. */
  subtitle: string;
  paragraphs: readonly string[];
  table: ReportTable;
  /** Widths of the columns relative to each other; the first table column takes more when not given. */
  widths?: readonly number[];
  totals?: readonly (readonly ReportCell[])[];
  /** After the table: a sum in words. */
  notes?: readonly string[];
  signatures: readonly string[];
  isLandscape?: boolean;
}

/** The bytes of a .docx file; the same paper gives the same bytes. */
export function writeOfficePaper(paper: OfficePaper): Promise<Uint8Array> {
  const { head, title, subtitle, paragraphs, table, widths, totals = [], notes = [], signatures } = paper;
  const { isLandscape = false } = paper;
  const width = textWidth(isLandscape);
  return writeOfficeDocument({
    head,
    title: `${title} ${subtitle}`.trim(),
    isLandscape,
    children: [
      ...openingBlocks({ head, title, subtitle }, width),
      ...paragraphs.map((text) => bodyParagraph(text)),
      tableBlock(table, width, { widths, totals, isKept: true }),
      gap(),
      ...notes.map((note) => bodyParagraph(note, true)),
      signatureBlock(signatures, width),
    ],
  });
}
