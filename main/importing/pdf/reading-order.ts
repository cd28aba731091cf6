/**
 * The order in which a page is read: columns from left to right, each from the top down, and what reaches across
 * them (titles, pictures) where it stands.
 */
import { around, type Box, heightOf, median, widthOf } from './page.ts';

/** Points between the places at which a gutter is looked for, and between those at which the page is looked at. */
const STEP = 3;
/** A gutter runs along so many points of text on both its sides at least. */
const SHORTEST_GUTTER = 60;
/** Text of a column fills it: a table's cells do not. Share of the column's width. */
const LEAST_FILL = 0.55;
const DEEPEST = 3;

/** Boxes of one column, or the whole width, from the top down. */
export type Region<B extends Box> = B[];

export function readingOrder<B extends Box>(boxes: readonly B[], depth = 0): Region<B>[] {
  const gutter = depth < DEEPEST ? findGutter(boxes) : null;
  if (gutter === null) return boxes.length === 0 ? [] : [boxes.toSorted(byPlace)];
  const regions: Region<B>[] = [];
  let left: B[] = [];
  let right: B[] = [];
  let across: B[] = [];
  const endColumns = () => {
    regions.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  const endAcross = () => {
    if (across.length > 0) regions.push(across);
    across = [];
  };
  for (const box of boxes.toSorted(byPlace)) {
    if (box.left < gutter && box.right > gutter) {
      endColumns();
      across.push(box);
    } else {
      endAcross();
      (box.right <= gutter ? left : right).push(box);
    }
  }
  endAcross();
  endColumns();
  return regions;
}

function byPlace(first: Box, second: Box): number {
  // Boxes of one line differ a little in height when sizes are mixed.
  const sameLine =
    Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) >
    Math.min(heightOf(first), heightOf(second)) * 0.6;
  return sameLine ? first.left - second.left : first.top - second.top;
}

/** Where a white strip parts the text into two columns; null when the page has one. */
function findGutter(boxes: readonly Box[]): number | null {
  if (boxes.length < 8) return null;
  const all = around(boxes);
  const found: { x: number; score: number }[] = [];
  for (let x = all.left + widthOf(all) * 0.15; x <= all.right - widthOf(all) * 0.15; x += STEP) {
    found.push({ x, score: lengthOfGutter(boxes, all, x) });
  }
  const best = Math.max(0, ...found.map(({ score }) => score));
  if (best < SHORTEST_GUTTER) return null;
  const places = found.filter(({ score }) => score === best).map(({ x }) => x);
  const gutter = median(places);
  const left = boxes.filter((box) => box.right <= gutter);
  const right = boxes.filter((box) => box.left >= gutter);
  return isColumn(left) && isColumn(right) ? gutter : null;
}

/** How many points of the page's height have text on both sides of x and none across it. */
function lengthOfGutter(boxes: readonly Box[], all: Box, x: number): number {
  const steps = Math.ceil(heightOf(all) / STEP) + 1;
  const left = new Uint8Array(steps);
  const right = new Uint8Array(steps);
  const across = new Uint8Array(steps);
  for (const box of boxes) {
    const side = box.right <= x ? left : box.left >= x ? right : across;
    const from = Math.max(0, Math.floor((box.top - all.top) / STEP));
    side.fill(1, from, Math.max(from + 1, Math.ceil((box.bottom - all.top) / STEP)));
  }
  let length = 0;
  for (let step = 0; step < steps; step += 1) {
    if (left[step] && right[step] && !across[step]) length += STEP;
  }
  return length;
}

function isColumn(boxes: readonly Box[]): boolean {
  if (boxes.length < 4) return false;
  const width = widthOf(around(boxes));
  return median(boxes.map(widthOf)) >= width * LEAST_FILL;
}
