/**
 * How the cover fills one page and no more: Word has no "rest of the page", so heights are estimated from the
 * lengths of the texts, and the picture takes what they leave.
 */
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { PAGE, TEXT_WIDTH } from './measures.ts';
import type { Teaser } from './teasers.ts';

/** Millimetres. */
const PICTURE = { lowest: 55, highest: 110, space: 12 };
/** Authority and publisher, the word above the name, the line of number and date: with the space around them. */
const FIXED = { authority: 10, type: 17, date: 16, theme: 9, teaser: 4 };
/** Kept free for what estimates miss. */
const RESERVE = 14;
const POINT = 25.4 / 72;
/** Points of the masthead's largest and smallest name, and the size below which it takes another line. */
const NAME_SIZE = { largest: 40, smallest: 16, comfortable: 28 };
/** Mean widths of letters in em: bold capitals, bold text. */
const CAPITAL_WIDTH = 0.72;
const LETTER_WIDTH = 0.52;

export interface CoverFit {
  /** Points. */
  nameSize: number;
  themeSize: number;
  /** Millimetres that the picture may be high. */
  pictureHeight: number;
  /** False when the texts leave no room for teasers. */
  teasers: boolean;
}

export function fitCover(issue: ResolvedIssue, teasers: readonly Teaser[], legend: string): CoverFit {
  const name = fitName(issue.name);
  const themeSize = issue.theme.length > 120 ? 14 : 18;
  const texts =
    FIXED.authority +
    FIXED.type +
    textHeight(1, name.size) * name.lines +
    FIXED.date +
    (issue.theme ? FIXED.theme + textHeight(linesOf(issue.theme, themeSize, TEXT_WIDTH), themeSize) : 0) +
    (legend ? textHeight(linesOf(legend, 11.5, TEXT_WIDTH), 11.5) : 0);
  const free = PAGE.height - PAGE.margin.top - PAGE.margin.bottom - RESERVE - PICTURE.space - texts;
  const withTeasers = free - teasersHeight(teasers);
  const fits = withTeasers >= PICTURE.lowest;
  const pictureHeight = Math.min(PICTURE.highest, Math.max(PICTURE.lowest, fits ? withTeasers : free));
  return { nameSize: name.size, themeSize, pictureHeight, teasers: fits && teasers.length > 0 };
}

/** The size at which a name fills as few lines as it can and still befits a masthead. */
function fitName(name: string): { size: number; lines: number } {
  const oneLine = TEXT_WIDTH / POINT / CAPITAL_WIDTH / Math.max(1, name.length);
  // Lines do not break just where they are full.
  const sizes = [oneLine, oneLine * 1.7, oneLine * 2.4];
  const found = sizes.findIndex((size) => size >= NAME_SIZE.comfortable);
  const size = Math.round(
    Math.min(NAME_SIZE.largest, Math.max(NAME_SIZE.smallest, sizes[found] ?? oneLine * 3)),
  );
  return { size, lines: found < 0 ? Math.max(4, Math.ceil(size / oneLine)) : found + 1 };
}

function teasersHeight(teasers: readonly Teaser[]): number {
  const heights = teasers.map(
    ({ kicker, title }) =>
      FIXED.teaser +
      (kicker ? textHeight(linesOf(kicker, 11, TEXT_WIDTH / 2), 11) : 0) +
      textHeight(linesOf(`${title}  trang 00`, 13, TEXT_WIDTH / 2), 13),
  );
  const rows = heights.filter((_, index) => index % 2 === 0);
  return rows.reduce((sum, left, row) => sum + Math.max(left, heights[2 * row + 1] ?? 0), 0);
}

function linesOf(text: string, size: number, width: number): number {
  return Math.ceil((text.length * size * LETTER_WIDTH * POINT) / (width - 6));
}

function textHeight(lines: number, size: number): number {
  return lines * size * 1.2 * POINT;
}
