/** Pictures: as wide as the text or a good part of it, with caption and credit below. */
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IImageOptions,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import type { FigureRow } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { type FittedPicture, ROW_GAP } from '../pictures/fit-pictures.ts';
import { textRun } from './inline.ts';
import { drawingPixels, twips } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

/** How far the frame of a lacking picture stands from both sides, in twips. */
const FRAME_INSET = { alone: 1400, inRow: 120 } as const;

export function figureParagraphs(
  figure: FigureBlock,
  picture: FittedPicture | undefined,
  { look, nextDrawing }: Pick<Writing, 'look' | 'nextDrawing'>,
  inRow = false,
): Paragraph[] {
  const legend = legendRuns(figure);
  const keepNext = legend.length > 0;
  return [
    picture
      ? new Paragraph({
          style: STYLE.figure,
          keepNext,
          children: [new ImageRun(imageOptions(picture, figure, nextDrawing()))],
        })
      : emptyFrame(keepNext, inRow ? FRAME_INSET.inRow : FRAME_INSET.alone, look.soft),
    ...(keepNext ? [new Paragraph({ style: STYLE.caption, children: legend })] : []),
  ];
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** Figures side by side: one row of a table without lines, each with its own caption below. */
export function figureRowBlocks({ figures }: FigureRow, writing: Writing): FileChild[] {
  const cells = figures.map((figure) => {
    const picture = writing.pictures.get(figure);
    return {
      width: picture?.size.width ?? 0,
      children: figureParagraphs(figure, picture, writing, true),
    };
  });
  // A lacking picture takes what the others leave, and they the rest when none lacks.
  const known = cells.reduce((sum, { width }) => sum + width, 0);
  const lacking = cells.filter(({ width }) => width === 0).length;
  const bounds = writing.look.figures[figures[0]?.width ?? 'column'].width;
  const spare = Math.max(20, (bounds - known - ROW_GAP * (cells.length - 1)) / Math.max(1, lacking));
  const widths = cells.map(({ width }) => twips((width || spare) + ROW_GAP));
  return [
    new Table({
      alignment: AlignmentType.CENTER,
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { left: twips(ROW_GAP / 2), right: twips(ROW_GAP / 2), top: 0, bottom: 0 },
      borders: {
        top: NO_LINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: [
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ children }, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
      ],
    }),
    // Keeps two rows apart, which Word would join into one table.
    new Paragraph({ style: STYLE.tableText, spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } }),
  ];
}

/** @param number unique among the drawings of the file */
export function imageOptions(
  { picture, size }: FittedPicture,
  { alternativeText, caption }: FigureBlock,
  number: number,
): IImageOptions {
  return {
    type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width: drawingPixels(size.width), height: drawingPixels(size.height) },
    altText: {
      id: String(number),
      name: `Ảnh ${number}`,
      description: alternativeText || caption || 'Ảnh chưa có lời mô tả',
    },
  };
}

/** Caption and credit as one line of text; empty when there is neither. */
export function legendText({ caption, credit }: FigureBlock): string {
  return [caption, credit && `Ảnh: ${credit}`].filter(Boolean).join(' ');
}

export function legendRuns({ caption, credit }: FigureBlock): TextRun[] {
  return [
    ...(caption ? [textRun(caption)] : []),
    ...(credit ? [textRun(`${caption ? ' ' : ''}Ảnh:\u00a0${credit}`, { style: STYLE.credit })] : []),
  ];
}

function emptyFrame(keepNext: boolean, inset: number, fill: string): Paragraph {
  const line = { style: BorderStyle.DASHED, size: 4, space: 12, color: COLOUR.hairline };
  return new Paragraph({
    style: STYLE.figure,
    keepNext,
    indent: { left: inset, right: inset },
    border: { top: line, bottom: line, left: line, right: line },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill },
    children: [textRun('[Chưa có ảnh]', { color: COLOUR.muted })],
  });
}
