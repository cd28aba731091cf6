/**
 * Measures of the printed page that both the templates and the pictures need, in millimetres.
 *
 * A4 with a rail: text stands in a column of a comfortable measure, and what points into it (kicker,
 * section, numbers) may use the rail at its left. A figure is as wide as the column or as the whole page.
 */
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

/** The printed size of a picture: as wide as asked, unless that would make it too tall. */
export function figureSize(picture: { width: number; height: number }, width: 'column' | 'page'): FigureSize {
  const widest = width === 'page' ? PAGE_WIDTH : COLUMN_WIDTH;
  const ratio = picture.height / picture.width;
  const height = Math.min(widest * ratio, TALLEST[width]);
  return { width: height / ratio, height };
}
