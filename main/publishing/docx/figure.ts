/** Pictures: as wide as the text or a good part of it, with caption and credit below. */
import {
  BorderStyle,
  type FileChild,
  type IImageOptions,
  ImageRun,
  Paragraph,
  ShadingType,
  type TextRun,
} from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { FittedPicture } from '../pictures/fit-pictures.ts';
import { textRun } from './inline.ts';
import { drawingPixels, TEXT_WIDTH } from './measures.ts';
import { COLOUR, STYLE } from './style-names.ts';

/** Widest and tallest print of a figure, in millimetres. */
export const FIGURE_BOUNDS = {
  column: { width: 130, height: 105 },
  page: { width: TEXT_WIDTH, height: 130 },
} as const;

export function figureParagraphs(
  figure: FigureBlock,
  picture: FittedPicture | undefined,
  nextDrawing: () => number,
): FileChild[] {
  const legend = legendRuns(figure);
  const keepNext = legend.length > 0;
  return [
    picture
      ? new Paragraph({
          style: STYLE.figure,
          keepNext,
          children: [new ImageRun(imageOptions(picture, figure, nextDrawing()))],
        })
      : emptyFrame(keepNext),
    ...(keepNext ? [new Paragraph({ style: STYLE.caption, children: legend })] : []),
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

function emptyFrame(keepNext: boolean): Paragraph {
  const line = { style: BorderStyle.DASHED, size: 4, space: 12, color: COLOUR.hairline };
  return new Paragraph({
    style: STYLE.figure,
    keepNext,
    indent: { left: 1400, right: 1400 },
    border: { top: line, bottom: line, left: line, right: line },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOUR.accentSoft },
    children: [textRun('[Chưa có ảnh]', { color: COLOUR.muted })],
  });
}
