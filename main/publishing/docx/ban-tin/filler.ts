/** Filler lines: what the issue is about, or a line of the desk's, in the room that a section leaves on its last page. */
import {
  AlignmentType,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  type IParagraphStyleOptions,
  Paragraph,
  TextRun,
} from 'docx';
import { fillerLine } from '../../layout/filler-line.ts';
import type { ResolvedArticle, ResolvedIssue } from '../../layout/resolved-issue.ts';
import { typed } from '../body-styles.ts';
import { inlineRule } from '../edge-shapes.ts';
import { textRun } from '../inline.ts';
import type { Look } from '../look.ts';
import { twips } from '../measures.ts';
import { sectionEnd } from '../sections.ts';
import type { Writing } from '../writing.ts';

const FILLER = 'Filler';
/** Less is no hole, in millimetres on A4. */
const LEAST_ROOM = 72;
/** Share of the text's width. */
const WIDTH = 0.62;
/** Points by which the rule below the words is raised, to be as near as the one above them. */
const RAISED = 6;
const MILLIMETRES_PER_TWIP = 25.4 / 1440;
/** Mean width of a letter, in em. */
const LETTER = 0.42;

/** @param article the last of its section */
export function filler(
  issue: ResolvedIssue,
  article: ResolvedArticle | undefined,
  writing: Writing,
): FileChild[] {
  const { look } = writing;
  const room = article && writing.roomBelow(article.id);
  const words = fillerLine(issue);
  if (!room || words === '' || room.height < look.sized(LEAST_ROOM)) return [];
  const across = look.page.columns === 1 ? look.textTwips : look.wideTwips;
  const width = across * MILLIMETRES_PER_TWIP * WIDTH;
  const y = room.top + (room.height - heightOf(words, width, look)) / 2;
  return [
    new Paragraph({
      style: FILLER,
      frame: {
        type: 'absolute',
        width: twips(width),
        position: { x: Math.round((across - twips(width)) / 2), y: twips(y) },
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
        wrap: FrameWrap.AROUND,
      },
      children: [
        inlineRule(writing),
        new TextRun({ break: 1 }),
        textRun(words),
        new TextRun({ break: 1 }),
        // With a letter the last line is as high as the others.
        textRun('\u00a0'),
        inlineRule(writing, RAISED),
      ],
    }),
    sectionEnd(),
  ];
}

function lines({ lines: linesOf }: Look) {
  return linesOf('font', 14, 0.6);
}

/** Estimated, in millimetres: the words with the rules above and below them. */
function heightOf(words: string, width: number, look: Look): number {
  const { size, above, below } = lines(look);
  const letters = (words.length * (size / 2) * LETTER * 25.4) / 72;
  return (Math.ceil(letters / width) + 2) * (above + below) * MILLIMETRES_PER_TWIP;
}

export function fillerStyles(look: Look): IParagraphStyleOptions[] {
  const { accent, font } = look;
  const theme = lines(look);
  return [
    {
      id: FILLER,
      name: 'Dòng lấp chỗ trống',
      basedOn: 'Normal',
      run: { ...typed(font, theme), italics: true, color: accent },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepLines: true,
        spacing: { before: 0, after: 0, ...theme.spacing },
      },
    },
  ];
}
