/**
 * Papers of an office as Nghị định 30/2020/NĐ-CP, Phụ lục I, sets them: the bodies and the national motto at the
 * head, place and date, a title, text in Times New Roman 14, tables, and places for signatures.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Packer,
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
import { longDate } from '#shared/vietnamese/dates.ts';
import { PAGE_OPTIONS, TEXT_TWIPS, twips } from '../docx/measures.ts';
import { stablePackage } from '../docx/stable-package.ts';

/** Who issues the paper. */
export interface OfficeHead {
  /** The body above: "Ủy ban nhân dân thành phố …"; may be empty. */
  authority: string;
  /** "Sở Nội vụ thành phố …"; may be empty. */
  body: string;
  place: string;
  /** ISO day of the paper. */
  date: string;
}

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

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;
/** Half points. */
const SIZE = { text: 28, small: 24, table: 24, head: 26 } as const;
/** Room for a signature. */
const SIGNING_SPACE = 1300;

/** The bytes of a .docx file; the same paper gives the same bytes. */
export async function writeOfficePaper(paper: OfficePaper): Promise<Uint8Array> {
  const { head, title, subtitle, paragraphs, notes = [], signatures, isLandscape = false } = paper;
  const width = isLandscape ? twips(297 - 30 - 20) : TEXT_TWIPS;
  const children: FileChild[] = [
    ...headBlocks(head, width),
    centred(title.toUpperCase(), { before: 240, after: 0 }, true),
    centred(subtitle, { before: 0, after: 240 }, true),
    ...paragraphs.map((text) => bodyParagraph(text)),
    tableBlock(paper, width),
    new Paragraph({ keepNext: true, children: [] }),
    ...notes.map((note) => bodyParagraph(note, true)),
    signatureBlock(signatures, width),
  ];
  const document = new Document({
    title: `${title} ${subtitle}`.trim(),
    creator: head.body,
    lastModifiedBy: head.body,
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
        properties: {
          page: {
            ...PAGE_OPTIONS,
            // `docx` turns the page itself: width and height stay those of the upright one.
            size: {
              ...PAGE_OPTIONS.size,
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        children,
      },
    ],
  });
  return stablePackage(await Packer.toBuffer(document), head.date);
}

function headBlocks({ authority, body, place, date }: OfficeHead, width: number): FileChild[] {
  const left = [
    ...(authority ? [line(authority.toUpperCase(), { size: SIZE.small })] : []),
    line(body.toUpperCase(), { size: SIZE.small, bold: true, underline: true }),
  ];
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.small, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { size: SIZE.head, bold: true, underline: true }),
    new Paragraph({ children: [] }),
    line(`${place ? `${place}, ` : ''}${longDate(date)}`, { size: SIZE.head, italics: true }),
  ];
  const shares = [0.43, 0.57];
  return [plainTable([left, right], shares, width)];
}

function signatureBlock(signatures: readonly string[], width: number): FileChild {
  const cells = signatures.map((signature) => [
    line(signature.toUpperCase(), { size: SIZE.head, bold: true }),
    line('(Ký, ghi rõ họ tên)', { size: SIZE.small, italics: true }),
    new Paragraph({ spacing: { before: SIGNING_SPACE }, children: [] }),
  ]);
  return plainTable(
    cells,
    signatures.map(() => 1 / signatures.length),
    width,
  );
}

/** One row without lines that never breaks over two pages. */
function plainTable(cells: readonly Paragraph[][], shares: readonly number[], width: number): Table {
  const widths = shares.map((share) => Math.floor(width * share));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 40, right: 40 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}

function tableBlock({ table, totals = [], widths: given }: OfficePaper, width: number): Table {
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
  const row = (cells: readonly ReportCell[], bold: boolean, isKept: boolean) =>
    new TableRow({
      cantSplit: true,
      children: table.columns.map(({ kind }, index) =>
        cell(cellText(cells[index] ?? null, kind), index, { bold, isHead: false, isKept }),
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
      ...table.rows.map((cells, index) => row(cells, false, index === table.rows.length - 1)),
      ...totals.map((cells) => row(cells, true, true)),
    ],
  });
}

/** @param isKept on the page of what follows: signatures never stand alone on the last page. */
function bodyParagraph(text: string, isKept = false): Paragraph {
  return new Paragraph({
    keepNext: isKept,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { after: 120, line: 288 },
    children: [new TextRun(text)],
  });
}

function centred(text: string, spacing: { before: number; after: number }, bold: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [new TextRun({ text, bold })] });
}

interface LineStyle {
  size: number;
  bold?: boolean;
  italics?: boolean;
  /** The rule under the motto and the body's name. */
  underline?: boolean;
}

function line(
  text: string,
  { size, bold = false, italics = false, underline = false }: LineStyle,
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, size, bold, italics, ...(underline && { underline: {} }) })],
  });
}
