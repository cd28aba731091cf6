/**
 * How the cover fills one page and no more: Word has no "rest of the page", so heights are estimated from the
 * lengths of the texts, and the picture takes what they leave.
 */
import { imprintLines } from '../layout/imprint-lines.ts';
import { coverPictureSize } from '../layout/print-figures.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { MastheadPicture } from '../pictures/masthead-picture.ts';
import { coverHeight, coverWidth, type Look } from './look.ts';
import type { Teaser } from './teasers.ts';

/** Share of the page's height that the picture fills at least; at most it has the height of print. */
const LOWEST_PICTURE = 55 / 297;
/** Around the picture, in millimetres. */
const SPACE = 7;
/** Authority and publisher, the word above the name, the line of number and date: with the space around them, on A4. */
const FIXED = {
  authority: 9.5,
  type: 18,
  name: 16.5,
  date: 11,
  theme: 5.5,
  teaser: 6,
  masthead: 6,
  imprint: 18,
};
/** Kept free for what estimates miss. */
const RESERVE = 10;
const POINT = 25.4 / 72;
/** Points on A4 of the masthead's largest and smallest name, and the size below which it takes another line. */
const NAME_SIZE = { largest: 38, smallest: 16, comfortable: 27 };
/** Mean widths of letters in em: bold capitals, bold text. */
const CAPITAL_WIDTH = 0.67;
const LETTER_WIDTH = 0.56;
/** Points on A4; as the styles have them. */
const SIZES = { theme: 14, legend: 8, kicker: 8, teaser: 12, imprint: 8.3 };
/** Height of a line, in em. */
const LINE = 1.265;

export interface CoverFit {
  /** Points. */
  nameSize: number;
  /** Millimetres that the picture may be high, and those between it and the teasers. */
  pictureHeight: number;
  air: number;
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
  look: Look,
): CoverFit {
  const width = coverWidth(look);
  const scale = look.sized(1000) / 1000;
  const text = (words: string, size: number, room = width) =>
    textHeight(linesOf(words, size * scale, room), size * scale);
  const name = fitName(issue.name, width, scale);
  const texts =
    FIXED.authority * scale +
    (masthead ? masthead.fitted.size.height + FIXED.masthead : 0) +
    (masthead && !masthead.isLogo
      ? 0
      : (FIXED.type + FIXED.name) * scale + textHeight(name.lines, name.size)) +
    (issue.settings.imprintPlace === 'first' ? imprintHeight(issue, width * 0.66, text) : 0) +
    FIXED.date +
    (issue.theme ? FIXED.theme + text(issue.theme, SIZES.theme) : 0) +
    (legend ? text(legend, SIZES.legend) : 0);
  const lowest = round(LOWEST_PICTURE * look.page.height);
  const highest = coverPictureSize(look.page).height;
  const free = coverHeight(look) - RESERVE * scale - SPACE - texts;
  const withTeasers = free - teasersHeight(teasers, width / 2 - 4, text);
  const fits = withTeasers >= lowest;
  const room = fits ? withTeasers : free;
  const pictureHeight = round(Math.min(highest, Math.max(lowest, room)));
  const air = round(Math.max(0, (room - pictureHeight) / 2));
  return { nameSize: name.size, pictureHeight, air, teasers: fits && teasers.length > 0 };
}

/** The size at which a name fills as few lines as it can and still befits a masthead. */
function fitName(name: string, width: number, scale: number): { size: number; lines: number } {
  const oneLine = width / POINT / CAPITAL_WIDTH / Math.max(1, name.length);
  // Lines do not break just where they are full.
  const sizes = [oneLine, oneLine * 1.7, oneLine * 2.4];
  const found = sizes.findIndex((size) => size >= NAME_SIZE.comfortable * scale);
  const { largest, smallest } = NAME_SIZE;
  const size = Math.round(Math.min(largest * scale, Math.max(smallest, sizes[found] ?? oneLine * 3)));
  return { size, lines: found < 0 ? Math.max(4, Math.ceil(size / oneLine)) : found + 1 };
}

type TextHeight = (words: string, size: number, room?: number) => number;

function teasersHeight(teasers: readonly Teaser[], room: number, text: TextHeight): number {
  const heights = teasers.map(
    ({ kicker, title }) =>
      FIXED.teaser +
      (kicker ? text(kicker, SIZES.kicker, room) : 0) +
      text(`${title}  trang 00`, SIZES.teaser, room),
  );
  const rows = heights.filter((_, index) => index % 2 === 0);
  return rows.reduce((sum, left, row) => sum + Math.max(left, heights[2 * row + 1] ?? 0), 0);
}

function linesOf(text: string, size: number, width: number): number {
  return Math.ceil((text.length * size * LETTER_WIDTH * POINT) / width);
}

function textHeight(lines: number, size: number): number {
  return lines * size * LINE * POINT;
}

function imprintHeight({ imprint }: ResolvedIssue, room: number, text: TextHeight): number {
  const heights = imprintLines(imprint).map(({ value }) => text(value, SIZES.imprint, room) + 0.7);
  return heights.reduce((sum, height) => sum + height, FIXED.imprint);
}

/** To a tenth of a millimetre. */
function round(millimetres: number): number {
  return Math.round(millimetres * 10) / 10;
}
