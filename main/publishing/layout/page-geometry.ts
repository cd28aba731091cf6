/**
 * Measures of the printed page that both the templates and the pictures need, in millimetres.
 *
 * A4 with a rail: text stands in a column of a comfortable measure, and what points into it (kicker,
 * section, numbers) may use the rail at its left. A figure is as wide as the column or as the whole page.
 */
import { fitRow } from '#shared/document/figures.ts';

export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 26, bottom: 24, left: 22, right: 22 },
  rail: 36,
} as const;

export const PAGE_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;
export const COLUMN_WIDTH = PAGE_WIDTH - PAGE.rail;

/** No figure is higher than this, so that its caption always stands on the same page. */
const TALLEST = { column: 118, page: 132 } as const;

export interface FigureSize {
  width: number;
  height: number;
}

/** Between figures that stand side by side. */
export const ROW_GAP = 3;

/** Shape of the frame that stands for a lacking picture beside others. */
export const EMPTY_IN_ROW: FigureSize = { width: 3, height: 2 };

/** The printed size of a picture: as wide as asked, unless that would make it too tall. */
export function figureSize(picture: FigureSize, width: 'column' | 'page'): FigureSize {
  const [size = picture] = rowSizes([picture], width);
  return size;
}

/** The printed sizes of pictures side by side: one height, together as wide as asked unless too tall. */
export function rowSizes(pictures: readonly FigureSize[], width: 'column' | 'page'): FigureSize[] {
  const widest = width === 'page' ? PAGE_WIDTH : COLUMN_WIDTH;
  return fitRow(pictures, { width: widest, gap: ROW_GAP, tallest: TALLEST[width] });
}
