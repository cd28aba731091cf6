/** Lines of a paper that are no running text: of its head and of its signatures, side by side. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { NO_LINES } from '../docx/no-lines.ts';

/** Half points. */
export const SMALL = 24;
export const HEAD = 26;

/**
 * A table without lines whose rows never break over two pages.
 *
 * @param rows the paragraphs of each cell
 * @param shares of the columns in the width
 */
export function plainTable(rows: readonly Paragraph[][][], shares: readonly number[], width: number): Table {
  const widths = shares.map((share) => Math.floor(width * share));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    margins: { left: 40, right: 40 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  });
}

interface LineStyle {
  /** Half points. */
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** The rule under the motto. */
  underline?: boolean;
  /** Twips. */
  before?: number;
}

export function line(
  text: string,
  { size, bold = false, italics = false, underline = false, before = 0 }: LineStyle,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    ...(before > 0 && { spacing: { before } }),
    children: [new TextRun({ text, size, bold, italics, ...(underline && { underline: {} }) })],
  });
}
