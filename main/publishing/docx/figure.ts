/** Pictures as print has them: as wide as the text or the page, with caption and credit below or beside them. */
import {
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type IFrameOptions,
  type IImageOptions,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  VerticalPositionAlign,
} from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { FittedPicture } from '../pictures/fit-pictures.ts';
import { emptyFrame } from './lacking-picture.ts';
import { hasLegend, legendParagraphs } from './legends.ts';
import type { Look } from './look.ts';
import { drawingPixels, twips } from './measures.ts';
import { indentOf, pictureGrid, spacer } from './picture-grid.ts';
import { STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

export type Drawing = Pick<Writing, 'look' | 'nextDrawing' | 'nextPicture'>;

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
export const AROUND_FRAME = 5.5;

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

export function pictureParagraph(
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
  return [
    spacer(),
    pictureGrid(widths, cells, 'bottom', figure.width, writing.look, CAPTION_BESIDE.gap),
    spacer(),
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
