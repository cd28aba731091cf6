/** The front cover: masthead, number and date, theme, picture and teasers. None of it is a heading. */
import { type FileChild, ImageRun, Paragraph, Tab, TextRun } from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FittedPicture } from '../pictures/fit-pictures.ts';
import { mastheadPicture } from '../pictures/masthead-picture.ts';
import { fitCover } from './cover-fit.ts';
import { imageOptions, legendRuns, legendText } from './figure.ts';
import { textRun } from './inline.ts';
import type { Look } from './look.ts';
import { mastheadBlocks } from './masthead.ts';
import { PICTURE_DPI } from './measures.ts';
import { STYLE } from './style-names.ts';
import { type Teaser, teasersTable } from './teasers.ts';
import type { Writing } from './writing.ts';

/** The cover's picture is as wide as the text; what it is too high is cropped. */
export function coverBounds({ textWidth }: Look): { width: number; height: number } {
  return { width: textWidth, height: textWidth };
}

export interface CoverPicture {
  figure: FigureBlock;
  fitted: FittedPicture;
}

export async function coverBlocks(
  issue: ResolvedIssue,
  picture: CoverPicture | null,
  teasers: readonly Teaser[],
  { look, nextDrawing }: Pick<Writing, 'look' | 'nextDrawing'>,
): Promise<FileChild[]> {
  const masthead = await mastheadPicture(issue, look.textWidth, PICTURE_DPI);
  const legend = picture ? legendText(picture.figure) : '';
  const fit = fitCover(issue, { teasers, legend, masthead }, look);
  const line = (style: string, text: string, properties = {}) =>
    text ? [new Paragraph({ style, children: [textRun(text, properties)] })] : [];
  const letters = [
    ...line(STYLE.mastheadType, issue.type),
    ...line(STYLE.mastheadName, issue.name, { size: fit.nameSize * 2 }),
  ];
  return [
    ...line(STYLE.authority, issue.authority.toLocaleUpperCase('vi')),
    ...line(STYLE.authority, issue.publisher.toLocaleUpperCase('vi'), { bold: true }),
    ...mastheadBlocks(masthead, letters, nextDrawing),
    new Paragraph({
      style: STYLE.coverDate,
      children: [
        textRun(`Số ${issue.number}`, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        textRun([issue.place, longDate(issue.date)].filter(Boolean).join(', '), { italics: true }),
      ],
    }),
    ...line(STYLE.theme, issue.theme, { size: fit.themeSize * 2 }),
    ...(picture ? coverPicture(picture, fit.pictureHeight, nextDrawing()) : []),
    ...(fit.teasers ? [teasersTable(teasers, look)] : []),
  ];
}

/** Carries the end of the cover's section; a table cannot. */
export function coverEnd(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' } });
}

function coverPicture({ figure, fitted }: CoverPicture, height: number, number: number): Paragraph[] {
  const legend = legendRuns(figure);
  const cropped = Math.min(height, fitted.size.height);
  const hidden = (1 - cropped / fitted.size.height) * 50;
  const options = imageOptions({ ...fitted, size: { ...fitted.size, height: cropped } }, figure, number);
  return [
    new Paragraph({
      style: STYLE.figure,
      spacing: { before: 280, after: 80 },
      children: [new ImageRun(hidden > 0 ? { ...options, crop: { top: hidden, bottom: hidden } } : options)],
    }),
    ...(legend.length > 0 ? [new Paragraph({ style: STYLE.caption, children: legend })] : []),
  ];
}
