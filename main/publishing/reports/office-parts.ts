/**
 * What papers of an office are made of, as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them: the bodies and the
 * national motto at the head, place and date, a title, text in Times New Roman 14, tables, and places for
 * signatures.
 */
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cellText, type ReportCell, type ReportTable } from '#shared/statistics/report-table.ts';
import { PAGE_OPTIONS, TEXT_TWIPS, twips } from '../docx/measures.ts';
import { stablePackage } from '../docx/stable-package.ts';
import type { OfficeHead } from './office-head.ts';
import { HEAD, line, plainTable, SMALL } from './plain-lines.ts';

export interface OfficeDocument {
  head: OfficeHead;
  title: string;
  children: readonly FileChild[];
  isLandscape?: boolean;
}

/** Half points. */
const SIZE = { text: 28, table: 24 } as const;
/** Room for a signature. */
const SIGNING_SPACE = 1300;

/** Width of the text in twips. */
export function textWidth(isLandscape: boolean): number {
  return isLandscape ? twips(297 - 30 - 20) : TEXT_TWIPS;
}

/** The bytes of a .docx file; the same paper gives the same bytes. */
export async function writeOfficeDocument(paper: OfficeDocument): Promise<Uint8Array> {
  const { head, title, children, isLandscape = false } = paper;
  const document = new Document({
    title,
    creator: head.body,
    lastModifiedBy: head.body,
    compatibility: { version: 15 },
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZE.text, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        // The number stands centred in the top margin, and not on the first page.
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: HEAD })],
              }),
            ],
          }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        properties: {
          titlePage: true,
          page: {
            ...PAGE_OPTIONS,
            // `docx` turns the page itself: width and height stay those of the upright one.
            size: {
              ...PAGE_OPTIONS.size,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        children: [...children],
      },
    ],
  });
  return stablePackage(await Packer.toBuffer(document), head.date);
}

export function signatureBlock(signatures: readonly string[], width: number): FileChild {
  const cells = signatures.map((signature) => [
    line(signature.toUpperCase(), { size: HEAD, bold: true }),
    line('(Ký, ghi rõ họ tên)', { size: SMALL, italics: true }),
    new Paragraph({ spacing: { before: SIGNING_SPACE }, children: [] }),
  ]);
  return plainTable(
    [cells],
    signatures.map(() => 1 / signatures.length),
    width,
  );
}

export interface TableLook {
  /** Widths of the columns relative to each other; the first takes more when not given. */
  widths?: readonly number[] | undefined;
  totals?: readonly (readonly ReportCell[])[];
  /** The last row stays on the page of what follows, as sums do with the signatures. */
  isKept?: boolean;
}

/** A table whose head repeats on each page. */
export function tableBlock(
  table: Omit<ReportTable, 'id' | 'title'>,
  width: number,
  { widths: given, totals = [], isKept = false }: TableLook = {},
): Table {
  const shares = given ?? table.columns.map((_, index) => (index === 0 ? 2.2 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / whole));
  const cell = (text: string, index: number, style: { bold: boolean; isHead: boolean; isKept: boolean }) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: style.isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          keepNext: style.isKept,
          alignment: style.isHead
            ? AlignmentType.CENTER
            : table.columns[index]?.kind === 'text'
              ? AlignmentType.LEFT
              : AlignmentType.RIGHT,
          children: [new TextRun({ text, bold: style.bold, size: SIZE.table })],
        }),
      ],
    });
  const row = (cells: readonly ReportCell[], bold: boolean, staysWithNext: boolean) =>
    new TableRow({
      cantSplit: true,
      children: table.columns.map(({ kind }, index) =>
        cell(cellText(cells[index] ?? null, kind), index, { bold, isHead: false, isKept: staysWithNext }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ label }, index) =>
          cell(label, index, { bold: true, isHead: true, isKept: true }),
        ),
      }),
      ...table.rows.map((cells, index) => row(cells, false, isKept && index === table.rows.length - 1)),
      ...totals.map((cells) => row(cells, true, isKept)),
    ],
  });
}

/** @param isKept on the page of what follows: signatures never stand alone on the last page. */
export function bodyParagraph(text: string, isKept = false): Paragraph {
  return new Paragraph({
    keepNext: isKept,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { after: 120, line: 288 },
    children: [new TextRun(text)],
  });
}

/** The heading of a numbered part: "1. Nội dung trình". */
export function partHeading(text: string): Paragraph {
  return new Paragraph({
    keepNext: true,
    indent: { firstLine: twips(10) },
    spacing: { before: 180, after: 120 },
    children: [new TextRun({ text, bold: true })],
  });
}

export function centred(text: string, spacing: { before: number; after: number }, bold: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, bold })] });
}

/** Keeps apart two tables, which Word would join, on the page of what follows. */
export function gap(): Paragraph {
  return new Paragraph({ keepNext: true, children: [] });
}
