/**
 * How the cover fills one page and no more: Word has no "rest of the page", so heights are estimated from the
 * lengths of the texts, and the picture takes what they leave.
 */
import { imprintLines } from '../layout/imprint-lines.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { MastheadPicture } from '../pictures/masthead-picture.ts';
import type { Look } from './look.ts';
import type { Teaser } from './teasers.ts';

/** Shares of the page's height that the picture may take. */
const PICTURE = { lowest: 55 / 297, highest: 110 / 297 };
/** Around the picture, in millimetres. */
const SPACE = 12;
/** Authority and publisher, the word above the name, the line of number and date: with the space around them. */
const FIXED = { authority: 10, type: 17, date: 16, theme: 9, teaser: 4, masthead: 6, imprint: 10 };
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

interface CoverParts {
  teasers: readonly Teaser[];
  /** Caption and credit of the picture. */
  legend: string;
  masthead: MastheadPicture | null;
}

export function fitCover(
  issue: ResolvedIssue,
  { teasers, legend, masthead }: CoverParts,
  { page, textWidth, sized }: Look,
): CoverFit {
  const lowest = round(PICTURE.lowest * page.height);
  const highest = round(PICTURE.highest * page.height);
  const name = fitName(issue.name, textWidth);
  const themeSize = sized(issue.theme.length > 120 ? 28 : 36) / 2;
  const texts =
    FIXED.authority +
    (masthead ? masthead.fitted.size.height + FIXED.masthead : 0) +
    (masthead && !masthead.isLogo ? 0 : FIXED.type + textHeight(1, name.size) * name.lines) +
    (issue.settings.imprintPlace === 'first' ? imprintHeight(issue, textWidth) : 0) +
    FIXED.date +
    (issue.theme ? FIXED.theme + textHeight(linesOf(issue.theme, themeSize, textWidth), themeSize) : 0) +
    (legend ? textHeight(linesOf(legend, 11.5, textWidth), 11.5) : 0);
  const free = page.height - page.margin.top - page.margin.bottom - RESERVE - SPACE - texts;
  const withTeasers = free - teasersHeight(teasers, textWidth);
  const fits = withTeasers >= lowest;
  const pictureHeight = Math.min(highest, Math.max(lowest, fits ? withTeasers : free));
  return { nameSize: name.size, themeSize, pictureHeight, teasers: fits && teasers.length > 0 };
}

/** The size at which a name fills as few lines as it can and still befits a masthead. */
function fitName(name: string, textWidth: number): { size: number; lines: number } {
  const oneLine = textWidth / POINT / CAPITAL_WIDTH / Math.max(1, name.length);
  // Lines do not break just where they are full.
  const sizes = [oneLine, oneLine * 1.7, oneLine * 2.4];
  const found = sizes.findIndex((size) => size >= NAME_SIZE.comfortable);
  const size = Math.round(
    Math.min(NAME_SIZE.largest, Math.max(NAME_SIZE.smallest, sizes[found] ?? oneLine * 3)),
  );
  return { size, lines: found < 0 ? Math.max(4, Math.ceil(size / oneLine)) : found + 1 };
}

function teasersHeight(teasers: readonly Teaser[], textWidth: number): number {
  const heights = teasers.map(
    ({ kicker, title }) =>
      FIXED.teaser +
      (kicker ? textHeight(linesOf(kicker, 11, textWidth / 2), 11) : 0) +
      textHeight(linesOf(`${title}  trang 00`, 13, textWidth / 2), 13),
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

function imprintHeight({ imprint }: ResolvedIssue, textWidth: number): number {
  const heights = imprintLines(imprint).map(
    ({ value }) => textHeight(linesOf(value, 11, textWidth * 0.66), 11) + 1,
  );
  return heights.reduce((sum, height) => sum + height, FIXED.imprint);
}

/** To a tenth of a millimetre. */
function round(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}
