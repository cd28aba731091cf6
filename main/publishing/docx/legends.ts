/** Captions of pictures with the names of those who took them. */
import { Paragraph, type ParagraphChild, type TextRun } from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import { captionSequence } from './captions.ts';
import { textRun } from './inline.ts';
import { STYLE } from './style-names.ts';
import type { Writing } from './writing.ts';

export function hasLegend({ caption, credit }: FigureBlock): boolean {
  return caption !== '' || credit !== '';
}

/** Caption and credit as one line of text; empty when there is neither. */
export function legendText({ caption, credit }: FigureBlock): string {
  return [caption, credit && `Ảnh: ${credit}`].filter(Boolean).join(' ');
}

/** @param style of the credit; none where it looks like the caption */
export function legendRuns({ caption, credit }: FigureBlock, style: string | null): TextRun[] {
  return [
    ...(caption ? [textRun(caption)] : []),
    ...(credit ? [textRun(`${caption ? ' ' : ''}Ảnh:\u00a0${credit}`, style ? { style } : {})] : []),
  ];
}

/** In administrative documents the credit stands on a line of its own, and looks like the caption. */
function documentLegend({ caption, credit }: FigureBlock): string {
  return [caption, credit && `Ảnh: ${credit}`].filter(Boolean).join(' \n');
}

export function legendParagraphs(
  figure: FigureBlock,
  { look, nextPicture }: Pick<Writing, 'look' | 'nextPicture'>,
  indent: { left: number } | null,
  spacing: { before?: number; after?: number } | null = null,
): Paragraph[] {
  if (!hasLegend(figure)) return [];
  const children: ParagraphChild[] = [
    ...captionSequence('Ảnh', nextPicture()),
    ...(look.isDocument ? [textRun(documentLegend(figure))] : legendRuns(figure, STYLE.credit)),
  ];
  return [
    new Paragraph({ style: STYLE.caption, ...(indent && { indent }), ...(spacing && { spacing }), children }),
  ];
}
