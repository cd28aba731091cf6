/** The front cover: masthead, number and date, theme, picture and teasers. None of it is a heading. */
import { type FileChild, ImageRun, Paragraph, Tab, TextRun } from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FittedPicture } from '../pictures/fit-pictures.ts';
import { type MastheadPicture, mastheadPicture } from '../pictures/masthead-picture.ts';
import { fitCover } from './cover-fit.ts';
import { topBand } from './edge-shapes.ts';
import { imageOptions } from './figure.ts';
import { imprintBlocks } from './imprint.ts';
import { textRun } from './inline.ts';
import { legendRuns, legendText } from './legends.ts';
import { coverMargin, coverWidth, type Look } from './look.ts';
import { mastheadBlocks } from './masthead.ts';
import { PICTURE_DPI, twips } from './measures.ts';
import { STYLE } from './style-names.ts';
import { type Teaser, teasersTable } from './teasers.ts';
import type { Writing } from './writing.ts';

/** The cover's picture goes from edge to edge of the page; what it is too high is cropped. */
export function coverBounds({ page }: Look): { width: number; height: number } {
  return { width: page.width, height: 3 * page.width };
}

export interface CoverPicture {
  figure: FigureBlock;
  fitted: FittedPicture;
}

export async function coverBlocks(
  issue: ResolvedIssue,
  picture: CoverPicture | null,
  teasers: readonly Teaser[],
  writing: Pick<Writing, 'look' | 'nextDrawing'>,
): Promise<FileChild[]> {
  const { look, nextDrawing } = writing;
  const width = coverWidth(look);
  const masthead = await mastheadPicture(issue, width, PICTURE_DPI);
  const legend = picture ? legendText(picture.figure) : '';
  const fit = fitCover(issue, { teasers, legend, masthead }, look);
  return [
    ...mastheadParagraphs(issue, masthead, fit.nameSize, writing),
    ...(picture ? croppedPicture(picture, fit.pictureHeight, coverMargin, nextDrawing()) : []),
    ...(fit.teasers ? [gap(fit.air), teasersTable(teasers, look)] : []),
    ...(issue.settings.imprintPlace === 'first'
      ? imprintBlocks(issue, look, twips(width), { isAtFoot: false })
      : []),
  ];
}

/**
 * Who publishes, the publication's name, its number and date, and its theme.
 *
 * @param nameSize in points; null as the style has it
 */
export function mastheadParagraphs(
  issue: ResolvedIssue,
  picture: MastheadPicture | null,
  nameSize: number | null,
  writing: Pick<Writing, 'look' | 'nextDrawing'>,
): FileChild[] {
  const line = (style: string, text: string, properties = {}) =>
    text ? [new Paragraph({ style, children: [textRun(text, properties)] })] : [];
  const letters = [
    ...line(STYLE.mastheadType, issue.type),
    ...line(STYLE.mastheadName, issue.name, nameSize === null ? {} : { size: nameSize * 2 }),
  ];
  return [
    ...line(STYLE.authority, issue.authority),
    ...line(STYLE.publisher, issue.publisher),
    ...mastheadBlocks(picture, letters, writing.nextDrawing),
    new Paragraph({
      style: STYLE.coverDate,
      children: [
        topBand(writing),
        textRun(`Số ${issue.number}`, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        textRun([issue.place, longDate(issue.date)].filter(Boolean).join(', ')),
      ],
    }),
    ...line(STYLE.theme, issue.theme),
  ];
}

/** @param millimetres besides the paragraph itself, which takes no room */
function gap(millimetres: number): Paragraph {
  return new Paragraph({
    spacing: { before: twips(millimetres), line: 20, lineRule: 'exact' },
    run: { size: 2 },
  });
}

/**
 * The picture from edge to edge of the page with its caption, cut to a height at its head and foot.
 *
 * @param height in millimetres
 * @param margin of the page at both sides, in millimetres
 * @param number unique among the drawings of the file
 */
export function croppedPicture(
  { figure, fitted }: CoverPicture,
  height: number,
  margin: number,
  number: number,
): Paragraph[] {
  const legend = legendRuns(figure, null);
  const cropped = Math.min(height, fitted.size.height);
  const hidden = (1 - cropped / fitted.size.height) * 50;
  const options = imageOptions({ ...fitted, size: { ...fitted.size, height: cropped } }, figure, number);
  return [
    new Paragraph({
      keepNext: true,
      indent: { left: -twips(margin), right: -twips(margin) },
      spacing: { before: twips(5), after: 0 },
      children: [new ImageRun(hidden > 0 ? { ...options, crop: { top: hidden, bottom: hidden } } : options)],
    }),
    ...(legend.length > 0 ? [new Paragraph({ style: STYLE.coverLegend, children: legend })] : []),
  ];
}
