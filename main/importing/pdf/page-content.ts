/** Takes text and pictures off a page, with their places. */
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box, PageContent, PlacedPicture, Span } from './page.ts';
import { pdfjs } from './pdfjs.ts';

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** More on one page is no page of a text. */
const MOST_SPANS = 60_000;
/** How far text may lean and still be a line of the page. */
const MOST_SLANT = 0.15;
/** Shares of the size of letters that stand over and under the baseline. */
const ASCENT = 0.8;
const DESCENT = 0.25;

function times(left: Matrix, right: Matrix): Matrix {
  const [a, b, c, d, e, f] = left;
  const [A, B, C, D, E, F] = right;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function matrixOf(values: readonly unknown[] | unknown): Matrix {
  const numbers = Array.isArray(values)
    ? values.map(Number)
    : ArrayBuffer.isView(values)
      ? [...(values as Float32Array)]
      : [];
  const [a, b, c, d, e, f] = numbers;
  if ([a, b, c, d, e, f].some((value) => value === undefined || !Number.isFinite(value))) return IDENTITY;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** Reads a page; the operators must come first, as only they make pdf.js name the fonts. */
export async function readPage(page: PDFPageProxy): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = matrixOf(viewport.transform);
  const pictures = await placedPictures(page, toPage);
  const { items } = await page.getTextContent({ disableNormalization: true });
  const spans: Span[] = [];
  const slanted: string[] = [];
  for (const item of items.slice(0, MOST_SPANS)) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, left, baseline] = times(toPage, matrixOf(item.transform));
    const size = Math.hypot(c, d);
    if (!(size > 0.5) || ![left, baseline, item.width].every(Number.isFinite)) continue;
    if (Math.abs(b) > Math.abs(a) * MOST_SLANT || a < 0) {
      slanted.push(item.str);
      continue;
    }
    spans.push({
      text: item.str,
      font: fontName(page, item.fontName),
      size,
      baseline,
      left,
      right: left + item.width,
      top: baseline - size * ASCENT,
      bottom: baseline + size * DESCENT,
    });
  }
  return { width: viewport.width, height: viewport.height, spans, pictures, slanted };
}

function fontName(page: PDFPageProxy, id: string): string {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  return typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string'
    ? font.name
    : '';
}

/** How things are painted at one moment: the coordinates, and the part of the page that can be painted on. */
interface Painting {
  matrix: Matrix;
  clip: Box | null;
}

/** Follows the coordinates through the page's operators to where each picture is painted. */
async function placedPictures(page: PDFPageProxy, toPage: Matrix): Promise<PlacedPicture[]> {
  const { OPS } = await pdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: PlacedPicture[] = [];
  const stack: Painting[] = [];
  let now: Painting = { matrix: toPage, clip: null };
  let clips = false;
  for (const [index, operator] of fnArray.entries()) {
    const args: readonly unknown[] = Array.isArray(argsArray[index]) ? argsArray[index] : [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(now);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) now = stack.pop() ?? now;
    else if (operator === OPS.transform) now = { ...now, matrix: times(now.matrix, matrixOf(args)) };
    else if (operator === OPS.paintFormXObjectBegin && args[0]) {
      now = { ...now, matrix: times(now.matrix, matrixOf(args[0])) };
    } else if (operator === OPS.clip || operator === OPS.eoClip) clips = true;
    else if (operator === OPS.constructPath) {
      const path = clips ? pathBox(args[2], now.matrix) : null;
      if (path) now = { ...now, clip: now.clip ? shared(now.clip, path) : path };
      clips = false;
    } else if (operator === OPS.paintImageXObject && typeof args[0] === 'string') {
      const square = boxUnder(now.matrix, [0, 0, 1, 1]);
      pictures.push({ ...(now.clip ? shared(square, now.clip) : square), object: args[0], key: args[0] });
    }
  }
  return pictures;
}

/** pdf.js gives the extremes of a path with it. */
function pathBox(extremes: unknown, matrix: Matrix): Box | null {
  if (!ArrayBuffer.isView(extremes) || !('length' in extremes)) return null;
  const [left, top, right, bottom] = Array.from(extremes as Float32Array);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
  const box = boxUnder(matrix, [left, top, right, bottom]);
  return Object.values(box).every(Number.isFinite) ? box : null;
}

function shared(first: Box, second: Box): Box {
  return {
    left: Math.max(first.left, second.left),
    right: Math.min(first.right, second.right),
    top: Math.max(first.top, second.top),
    bottom: Math.min(first.bottom, second.bottom),
  };
}

/** The box around a rectangle once it is moved; a picture is painted onto the square from 0 to 1. */
function boxUnder(matrix: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number]): Box {
  const [a, b, c, d, e, f] = matrix;
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
