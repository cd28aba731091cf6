/**
 * Measures of the printed page that both the templates and the pictures need, in millimetres.
 *
 * Text stands in one or more columns; what points into it (kicker, section, numbers) may use the rail at its
 * left, where a page has one. A figure is as wide as the column or as the whole page.
 */
import { fitRow } from '#shared/document/figures.ts';
import type { FigureBlock } from '#shared/document/schema.ts';
import type { PageSize, TemplateName, TemplateSettings } from '#shared/model/template-settings.ts';

export interface PageGeometry {
  width: number;
  height: number;
  margin: { top: number; bottom: number; left: number; right: number };
  /** Left of the text, inside the margins; 0 where there is none. */
  rail: number;
  /** Width of a column of text. */
  column: number;
  columns: number;
  /** Between columns; 0 where there is one. */
  gutter: number;
  /** Rail and columns together. */
  textWidth: number;
  /** The largest share of the text's height that figures take, by their width. */
  tallest: Readonly<Record<FigureBlock['width'], number>>;
}

export interface FigureSize {
  width: number;
  height: number;
}

type Frame = Pick<PageGeometry, 'width' | 'height' | 'margin' | 'rail' | 'tallest'>;

/** No figure takes a larger share of the text's height, so that its caption always stands on the same page. */
const TALLEST = { column: 118 / 247, page: 132 / 247 } as const;
/** A digest is about texts. */
const TALLEST_IN_DIGEST = { column: 74 / 247, page: 92 / 247 } as const;

/** The rail is for one column; several use its room. */
const BULLETIN: Record<PageSize, Frame> = {
  a4: {
    width: 210,
    height: 297,
    margin: { top: 26, bottom: 24, left: 22, right: 22 },
    rail: 36,
    tallest: TALLEST,
  },
  '19x27': {
    width: 190,
    height: 270,
    margin: { top: 24, bottom: 22, left: 19, right: 19 },
    rail: 28,
    tallest: TALLEST,
  },
  a5: {
    width: 148,
    height: 210,
    margin: { top: 20, bottom: 18, left: 15, right: 15 },
    rail: 0,
    tallest: TALLEST,
  },
};

/** A daily digest is read at a desk: plain pages, wide text. */
const DIGEST: Record<PageSize, Frame> = {
  a4: {
    width: 210,
    height: 297,
    margin: { top: 24, bottom: 22, left: 28, right: 22 },
    rail: 0,
    tallest: TALLEST_IN_DIGEST,
  },
  '19x27': {
    width: 190,
    height: 270,
    margin: { top: 22, bottom: 20, left: 24, right: 20 },
    rail: 0,
    tallest: TALLEST_IN_DIGEST,
  },
  a5: { ...BULLETIN.a5, tallest: TALLEST_IN_DIGEST },
};

/** Columns want all the width there is. */
const REVIEW: Record<PageSize, Frame> = {
  a4: {
    width: 210,
    height: 297,
    margin: { top: 26, bottom: 24, left: 20, right: 20 },
    rail: 0,
    tallest: TALLEST,
  },
  '19x27': {
    width: 190,
    height: 270,
    margin: { top: 24, bottom: 22, left: 17, right: 17 },
    rail: 0,
    tallest: TALLEST,
  },
  a5: BULLETIN.a5,
};

/** Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, top and bottom 20–25, left 30–35, right 15–20. */
const DOCUMENT: Frame = {
  width: 210,
  height: 297,
  margin: { top: 22, bottom: 20, left: 30, right: 20 },
  rail: 0,
  tallest: TALLEST,
};

const FRAMES: Record<TemplateName, Record<PageSize, Frame>> = {
  'ban-tin': BULLETIN,
  'diem-bao': DIGEST,
  'chuyen-san': REVIEW,
  'bao-cao': { a4: DOCUMENT, '19x27': DOCUMENT, a5: DOCUMENT },
};

const GUTTERS: Record<PageSize, number> = { a4: 8, '19x27': 7, a5: 6 };

/** The page of a template with its settings. */
export function pageGeometry(
  template: TemplateName,
  { size, columns }: Pick<TemplateSettings, 'size' | 'columns'>,
): PageGeometry {
  const frame = FRAMES[template][size];
  const { width, margin } = frame;
  const rail = columns > 1 ? 0 : frame.rail;
  const gutter = columns > 1 ? GUTTERS[size] : 0;
  const textWidth = width - margin.left - margin.right;
  const column = (textWidth - rail - gutter * (columns - 1)) / columns;
  return { ...frame, rail, column, columns, gutter, textWidth };
}

/** Height of the text on a full page. */
export function textHeight({ height, margin }: PageGeometry): number {
  return height - margin.top - margin.bottom;
}

/** Between figures that stand side by side. */
export const ROW_GAP = 3;

/** Shape of the frame that stands for a lacking picture beside others. */
export const EMPTY_IN_ROW: FigureSize = { width: 3, height: 2 };

/** Widest print of a figure. */
export function figureWidth(page: PageGeometry, width: 'column' | 'page'): number {
  return width === 'page' ? page.textWidth : page.column;
}

/** Tallest print of a figure. */
export function tallestFigure(page: PageGeometry, width: 'column' | 'page'): number {
  return Math.round(page.tallest[width] * textHeight(page) * 100) / 100;
}

/** The printed size of a picture: as wide as asked, unless that would make it too tall. */
export function figureSize(picture: FigureSize, width: 'column' | 'page', page: PageGeometry): FigureSize {
  const [size = picture] = rowSizes([picture], width, page);
  return size;
}

/** The printed sizes of pictures side by side: one height, together as wide as asked unless too tall. */
export function rowSizes(
  pictures: readonly FigureSize[],
  width: 'column' | 'page',
  page: PageGeometry,
): FigureSize[] {
  const tallest = tallestFigure(page, width);
  return fitRow(pictures, { width: figureWidth(page, width), gap: ROW_GAP, tallest });
}
