/** Page, type and colour of an office file: those of print, as Word can have them. */

import type { TemplateName, TemplateSettings } from '#shared/model/template-settings.ts';
import { coloursOf, fontsOf, typeOf } from '../layout/look.ts';
import type { FigureSize, PageGeometry } from '../layout/page-geometry.ts';
import { figureWidth, pageGeometry, tallestFigure } from '../layout/page-geometry.ts';
import { type Face, type Lines, linesOf } from './lines.ts';
import { twips } from './measures.ts';

export interface Look {
  page: PageGeometry;
  /** Width of a column of text in millimetres, and in twips. */
  textWidth: number;
  textTwips: number;
  /** The same of all that stands between the margins: rail and columns. */
  wideWidth: number;
  wideTwips: number;
  /** How far what stands across the page reaches out to the left of the text, in twips. */
  railTwips: number;
  /** Widest and tallest print of a figure, in millimetres. */
  figures: Record<'column' | 'page', FigureSize>;
  /** Families of running text and of headings. */
  font: string;
  display: string;
  /** RRGGBB. */
  accent: string;
  soft: string;
  /** Captions stand beside pictures that leave room for them. */
  captionsBeside: boolean;
  /** An administrative document: black lines, as Nghị định 30/2020/NĐ-CP has everything. */
  isDocument: boolean;
  centresFigures: boolean;
  /** First lines of paragraphs are set in wherever they stand. */
  indentsAll: boolean;
  /** Running text. */
  body: Lines;
  /** Half points on this page for half points on A4. */
  sized: (halfPoints: number) => number;
  /** Lines of type that has this size on A4. */
  lines: (face: keyof Pick<Look, 'font' | 'display'>, points: number, leading: number) => Lines;
}

/** Leading of running text, in em. */
const TEXT_LEADING = 0.74;
/** Text of the review in columns, in points on A4. */
const COLUMN_SIZES = [11, 10.5, 9.6];
/** Administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const DOCUMENT_TEXT = { size: 14, leading: 0.6 };

/**
 * Print's fonts as an office PC has them. Times New Roman and Tinos have the same widths; Be Vietnam Pro comes with the
 * file, see fonts.ts.
 */
const FAMILIES: Record<string, { family: string; face: Face }> = {
  Tinos: { family: 'Times New Roman', face: { capital: 0.655, ascent: 0.933, descent: 0.216 } },
  'Be Vietnam Pro': { family: 'Be Vietnam Pro', face: { capital: 0.74, ascent: 1, descent: 0.265 } },
};

export function lookOf(template: TemplateName, settings: TemplateSettings): Look {
  const page = pageGeometry(template, settings);
  const { accent, soft } = coloursOf(settings);
  const { scale } = typeOf(settings);
  const names = fontsOf(settings);
  const { Tinos: serif } = FAMILIES;
  const text = FAMILIES[names.text] ?? serif;
  const heading = FAMILIES[names.display] ?? serif;
  if (!text || !heading) throw new TypeError(`no office font for ${names.text} and ${names.display}`);
  const lines: Look['lines'] = (face, points, leading) =>
    linesOf((face === 'font' ? text : heading).face, points * scale, leading);
  const size = (width: 'column' | 'page') => ({
    width: figureWidth(page, width),
    height: tallestFigure(page, width),
  });
  return {
    page,
    textWidth: page.column,
    textTwips: twips(page.column),
    wideWidth: page.textWidth,
    wideTwips: twips(page.textWidth),
    railTwips: twips(page.rail),
    figures: { column: size('column'), page: size('page') },
    font: text.family,
    display: heading.family,
    accent: hex(accent),
    soft: hex(soft),
    isDocument: template === 'bao-cao',
    captionsBeside: template === 'ban-tin' || template === 'diem-bao',
    indentsAll: template === 'chuyen-san' || template === 'bao-cao',
    centresFigures: template === 'chuyen-san' || template === 'bao-cao',
    body: bodyLines(template, settings, lines),
    sized: (halfPoints) => Math.round(halfPoints * scale),
    lines,
  };
}

function bodyLines(template: TemplateName, settings: TemplateSettings, lines: Look['lines']): Lines {
  if (template === 'bao-cao') return lines('font', DOCUMENT_TEXT.size, DOCUMENT_TEXT.leading);
  const columnSize = template === 'chuyen-san' ? COLUMN_SIZES[settings.columns - 1] : undefined;
  return lines('font', columnSize ?? typeOf(settings).textSize, TEXT_LEADING);
}

/** Millimetres from the text to a running line, with the line's own height. */
const RUNNING = { header: 13.7, footer: 11.7, least: 5 };
/** Margins of the cover, in millimetres on A4 and anywhere; see assets/templates/ban-tin/cover.typ. */
const COVER = { top: 20, bottom: 16, side: 20 };
/** Millimetres at the foot of a page that print leaves free: lines that break a little otherwise find room there. */
const GRACE = 4;

/** Left and right of the cover's text, in millimetres. */
export const coverMargin = COVER.side;

export function coverWidth({ page }: Pick<Look, 'page'>): number {
  return page.width - 2 * COVER.side;
}

/** Height of the cover between its margins, in millimetres. */
export function coverHeight({ page, sized }: Pick<Look, 'page' | 'sized'>): number {
  return page.height - sized(COVER.top + COVER.bottom);
}

/**
 * A section's page, as `docx` takes it: `text` beside the rail, `wide` over it as well, `cover` with margins of its own.
 *
 * Print measures from the top of capitals to a baseline, Word whole lines: margins are less by what lines have more.
 */
export function pageOptions(
  { page, body, sized, railTwips }: Look,
  kind: 'text' | 'wide' | 'cover' = 'text',
) {
  const { width, height, margin } = page;
  const size = { width: twips(width), height: twips(height) };
  const header = twips(Math.max(RUNNING.least, margin.top - RUNNING.header));
  const footer = twips(Math.max(RUNNING.least, margin.bottom - RUNNING.footer));
  if (kind === 'cover') {
    const side = twips(COVER.side);
    const [top, bottom] = [twips(sized(COVER.top)), twips(sized(COVER.bottom))];
    return { size, margin: { top, bottom, left: side, right: side, header, footer } };
  }
  return {
    size,
    margin: {
      top: twips(margin.top) - (body.above - body.capital),
      bottom: twips(margin.bottom - GRACE) - body.below,
      left: twips(margin.left) + (kind === 'wide' ? 0 : railTwips),
      right: twips(margin.right),
      header,
      footer,
    },
  };
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}
