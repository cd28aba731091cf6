/** Pictures as print has them: as wide as the text or the page, with caption and credit below or beside them. */
import {
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  type IFrameOptions,
  type IImageOptions,
  ImageRun,
  type IParagraphOptions,
  type ITableFloatOptions,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  ShadingType,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import type { FigureRow } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import { EMPTY_HEIGHT } from '../layout/print-figures.ts';
import { type FittedPicture, ROW_GAP } from '../pictures/fit-pictures.ts';
import { textRun } from './inline.ts';
import { hasLegend, legendParagraphs } from './legends.ts';
import type { Look } from './look.ts';
import { drawingPixels, twips } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

type Width = FigureBlock['width'];
type TablePlace = { float?: ITableFloatOptions };
type Drawing = Pick<Writing, 'look' | 'nextDrawing' | 'nextPicture'>;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;
/** Beside a picture there is room for its caption from this width, in millimetres, and so far from it. */
const CAPTION_BESIDE = { least: 30, gap: 4 };

export function figureParagraphs(
  figure: FigureBlock,
  picture: FittedPicture | undefined,
  writing: Drawing,
): FileChild[] {
  const { look } = writing;
  const indent = indentOf(figure.width, look);
  if (!picture) {
    return [spacer(), emptyFrame(figure.width, look), ...legendParagraphs(figure, writing, indent)];
  }
  const beside = look.figures[figure.width].width - picture.size.width;
  if (look.captionsBeside && beside >= CAPTION_BESIDE.least && hasLegend(figure)) {
    return besidePicture(figure, picture, beside, writing);
  }
  return [
    pictureParagraph(figure, picture, writing, indent ? { indent } : {}),
    ...legendParagraphs(figure, writing, indent),
  ];
}

/** Whether a figure as wide as the page can stand in a frame: as a picture with its caption below. */
export function fitsFrame(figure: FigureBlock, picture: FittedPicture | undefined, look: Look): boolean {
  if (!picture) return false;
  const beside = look.figures[figure.width].width - picture.size.width;
  return !(look.captionsBeside && beside >= CAPTION_BESIDE.least && hasLegend(figure));
}

/** Between a frame and the text, in millimetres. */
const AROUND_FRAME = 5.5;

/** A figure across all columns at the head or foot of a page, in a frame that goes with the paragraph after it. */
export function framedFigure(
  figure: FigureBlock,
  picture: FittedPicture | undefined,
  isAtHead: boolean,
  writing: Drawing,
): Paragraph[] {
  if (!picture) return [];
  const frame: IFrameOptions = {
    type: 'alignment',
    width: writing.look.wideTwips,
    alignment: {
      x: HorizontalPositionAlign.LEFT,
      y: isAtHead ? VerticalPositionAlign.TOP : VerticalPositionAlign.BOTTOM,
    },
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
    space: { horizontal: 0, vertical: twips(AROUND_FRAME) },
    wrap: FrameWrap.AROUND,
  };
  return [
    pictureParagraph(figure, picture, writing, { frame, spacing: { before: 0 } }),
    ...legendParagraphs(figure, writing, null, { after: 0 }).map((line) => line.with({ frame })),
  ];
}

function pictureParagraph(
  figure: FigureBlock,
  picture: FittedPicture,
  { nextDrawing }: Drawing,
  place: Pick<IParagraphOptions, 'indent' | 'spacing' | 'frame'>,
): Paragraph {
  return new Paragraph({
    style: STYLE.figure,
    keepNext: hasLegend(figure),
    ...place,
    children: [new ImageRun(imageOptions(picture, figure, nextDrawing()))],
  });
}

/** What is as wide as the page begins at the margin, over the rail. */
function indentOf(width: Width, { railTwips }: Look): { left: number } | null {
  return width === 'page' && railTwips > 0 ? { left: -railTwips } : null;
}

function besidePicture(
  figure: FigureBlock,
  picture: FittedPicture,
  room: number,
  writing: Drawing,
): FileChild[] {
  const widths = [picture.size.width, room].map(twips);
  const cells = [
    [pictureParagraph(figure, picture, writing, { spacing: { before: 0, after: 0 } })],
    legendParagraphs(figure, writing, null, { before: 0, after: 0 }),
  ];
  return [spacer(), grid(widths, cells, 'bottom', figure.width, writing.look, CAPTION_BESIDE.gap), spacer()];
}

/** Figures side by side: one row of a table without lines, each with its own caption below. */
export function figureRowBlocks(row: FigureRow, writing: Writing): FileChild[] {
  return [spacer(), rowTable(row, writing, {}), spacer()];
}

/** Figures side by side across all columns, at the head or foot of a page: a table that goes with the paragraph after it. */
export function framedRow(row: FigureRow, isAtHead: boolean, writing: Writing): FileChild[] {
  const vertical = twips(AROUND_FRAME);
  const float: ITableFloatOptions = {
    // As LibreOffice wants it: what is as wide as the text floats only when it is placed on the page.
    horizontalAnchor: TableAnchorType.PAGE,
    absoluteHorizontalPosition: twips(writing.look.page.margin.left),
    verticalAnchor: TableAnchorType.MARGIN,
    relativeVerticalPosition: isAtHead ? RelativeVerticalPosition.TOP : RelativeVerticalPosition.BOTTOM,
    topFromText: vertical,
    bottomFromText: vertical,
    overlap: OverlapType.NEVER,
  };
  return [rowTable(row, writing, { float })];
}

function rowTable({ figures }: FigureRow, writing: Writing, place: TablePlace): Table {
  const [first] = figures;
  const width = first?.width ?? 'column';
  const cells = figures.map((figure) => {
    const picture = writing.pictures.get(figure);
    const shown = picture
      ? [pictureParagraph(figure, picture, writing, { spacing: { before: 0 } })]
      : [frameInRow(writing.look)];
    return {
      width: picture?.size.width ?? 0,
      children: [...shown, ...legendParagraphs(figure, writing, null, { after: 0 })],
    };
  });
  // A lacking picture takes what the others leave, and they the rest when none lacks.
  const known = cells.reduce((sum, cell) => sum + cell.width, 0);
  const lacking = cells.filter((cell) => cell.width === 0).length;
  const bounds = writing.look.figures[width].width;
  const spare = Math.max(20, (bounds - known - ROW_GAP * (cells.length - 1)) / Math.max(1, lacking));
  const widths = cells.map((cell, index) =>
    twips((cell.width || spare) + (index < cells.length - 1 ? ROW_GAP : 0)),
  );
  const children = cells.map((cell) => cell.children);
  return grid(widths, children, 'top', width, writing.look, 0, place);
}

/** @param gap millimetres left of every cell but the first */
function grid(
  widths: readonly number[],
  cells: readonly FileChild[][],
  verticalAlign: 'top' | 'bottom',
  width: Width,
  look: Look,
  gap: number,
  place: TablePlace = {},
): Table {
  return new Table({
    ...place,
    ...(look.centresFigures && { alignment: 'center' as const }),
    ...(indentOf(width, look) && { indent: { size: -look.railTwips, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: NO_LINES,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              verticalAlign,
              ...(index > 0 && gap > 0 && { margins: { left: twips(gap), right: 0, top: 0, bottom: 0 } }),
              children: children.filter((child) => child instanceof Paragraph || child instanceof Table),
            }),
        ),
      }),
    ],
  });
}

/** Before and after a table of pictures: keeps it apart from its neighbours, with which Word would join it. */
function spacer(): Paragraph {
  return new Paragraph({ style: STYLE.tableEnd });
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

const DASHED = { style: BorderStyle.DASHED, size: 4, color: COLOUR.hairline };

function lackingWords(): TextRun {
  return textRun('[Chưa có ảnh]', { color: COLOUR.muted });
}

/** As large as in print, so that pages stay as they are. */
function emptyFrame(width: Width, look: Look): Table {
  const size = twips(look.figures[width].width);
  const lines = { top: DASHED, bottom: DASHED, left: DASHED, right: DASHED };
  return new Table({
    ...(indentOf(width, look) && { indent: { size: -look.railTwips, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    width: { size, type: WidthType.DXA },
    columnWidths: [size],
    borders: { ...NO_LINES, ...lines },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(EMPTY_HEIGHT), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size, type: WidthType.DXA },
            verticalAlign: 'center',
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.soft },
            children: [
              new Paragraph({ style: STYLE.figure, alignment: 'center', children: [lackingWords()] }),
            ],
          }),
        ],
      }),
    ],
  });
}

function frameInRow({ soft }: Look): Paragraph {
  const line = { ...DASHED, space: 12 };
  return new Paragraph({
    style: STYLE.figure,
    keepNext: true,
    indent: { left: 240, right: 240 },
    border: { top: line, bottom: line, left: line, right: line },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: soft },
    children: [lackingWords()],
  });
}
