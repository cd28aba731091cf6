/** From a place on a page to the text that stands there, and back. */
import type { BlockPlace, PreviewPages } from '#shared/model/preview.ts';

/** A place on a page; `left` and `top` are shares of its width and height, 0 to 1. */
export interface PagePoint {
  /** From 1. */
  page: number;
  left: number;
  top: number;
}

export interface TextPlace {
  articleId: string;
  /** Index among the blocks of the printed document. */
  block: number;
}

type Reading = Pick<BlockPlace, 'page' | 'column' | 'top'>;

/** Columns of a page are read from the left, each from its top. */
function isBefore(left: Reading, right: Reading): boolean {
  if (left.page !== right.page) return left.page < right.page;
  if (left.column !== right.column) return left.column < right.column;
  return left.top < right.top;
}

/** The text at a point: the first block that ends there or below; null on pages that show no article. */
export function textAt(pages: PreviewPages, { page, left, top }: PagePoint): TextPlace | null {
  const column = Math.min(pages.columns - 1, Math.max(0, Math.floor(left * pages.columns)));
  const point = { page, column, top };
  const stands = ({ articleId }: BlockPlace) => {
    const span = pages.articles[articleId];
    return span !== undefined && span.firstPage <= page && page <= span.lastPage;
  };
  const below = pages.places.find((place) => stands(place) && !isBefore(place, point));
  // Below the last line of all: whatever ends there.
  const found = below ?? pages.places.findLast((place) => stands(place));
  return found ? { articleId: found.articleId, block: found.block } : null;
}

/** Where a block is printed; of a block without text of its own, where the text before it ends. */
export function placeOfText(
  pages: PreviewPages,
  { articleId, block }: TextPlace,
): Pick<BlockPlace, 'page' | 'top'> | null {
  const place = pages.places.findLast((one) => one.articleId === articleId && one.block <= block);
  if (place) return { page: place.page, top: place.top };
  const span = pages.articles[articleId];
  return span ? { page: span.firstPage, top: 0 } : null;
}
