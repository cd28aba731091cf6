/** The front cover: masthead, number and date, theme and a picture. None of it is a heading. */
import { type FileChild, Paragraph, Tab, TextRun } from 'docx';
import type { FigureBlock } from '#shared/document/schema.ts';
import { longDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { legendRuns, pictureRun } from './figure.ts';
import { textRun } from './inline.ts';
import { TEXT_WIDTH } from './measures.ts';
import type { FittedPicture } from './pictures.ts';
import { STYLE } from './styles.ts';

/** Room for the cover's picture, in millimetres. */
export const COVER_BOUNDS = { width: TEXT_WIDTH, height: 108 } as const;

export interface CoverPicture {
  figure: FigureBlock;
  fitted: FittedPicture;
}

export function coverBlocks(
  issue: ResolvedIssue,
  picture: CoverPicture | null,
  nextDrawing: () => number,
): FileChild[] {
  const line = (style: string, text: string, size?: number) =>
    text ? [new Paragraph({ style, children: [textRun(text, size ? { size } : {})] })] : [];
  return [
    ...line(STYLE.authority, issue.authority.toLocaleUpperCase('vi')),
    ...(issue.publisher
      ? [
          new Paragraph({
            style: STYLE.authority,
            children: [textRun(issue.publisher.toLocaleUpperCase('vi'), { bold: true })],
          }),
        ]
      : []),
    ...line(STYLE.mastheadType, issue.type),
    ...line(STYLE.mastheadName, issue.name, nameSize(issue.name)),
    new Paragraph({
      style: STYLE.coverDate,
      children: [
        textRun(`Số ${issue.number}`, { bold: true }),
        new TextRun({ children: [new Tab()] }),
        textRun([issue.place, longDate(issue.date)].filter(Boolean).join(', '), { italics: true }),
      ],
    }),
    ...line(STYLE.theme, issue.theme),
    ...(picture ? coverPicture(picture, nextDrawing()) : []),
  ];
}

function coverPicture({ figure, fitted }: CoverPicture, number: number): Paragraph[] {
  const legend = legendRuns(figure);
  return [
    new Paragraph({
      style: STYLE.figure,
      spacing: { before: 360, after: 80 },
      children: [pictureRun(fitted, figure.alternativeText || figure.caption, number)],
    }),
    ...(legend.length > 0 ? [new Paragraph({ style: STYLE.caption, children: legend })] : []),
  ];
}

/** Half-points that keep a name of any length within three lines of the masthead. */
function nameSize(name: string): number {
  if (name.length <= 28) return 80;
  if (name.length <= 60) return 64;
  return name.length <= 110 ? 48 : 36;
}
