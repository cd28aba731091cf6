/** Crop marks and bleed: where the printer cuts, and how far colour may reach beyond. */
import { type PDFDocument, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const BLEED = 3 * POINTS_PER_MILLIMETRE;
/** Marks begin where the bleed ends, so that they never print on the page. */
const MARK = 5 * POINTS_PER_MILLIMETRE;
const SLUG = BLEED + MARK;

/**
 * Makes every page's sheet larger and draws a mark on either side of each corner. What stands on a page stays
 * where it is, in the file too: links, bookmarks and tags go on holding.
 */
export function addCropMarks(document: PDFDocument): void {
  const { context } = document;
  const before = context.register(context.stream('q\n'));
  const after = context.register(context.stream('\nQ\n'));
  for (const page of document.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setTrimBox(x, y, width, height);
    page.setBleedBox(x - BLEED, y - BLEED, width + 2 * BLEED, height + 2 * BLEED);
    page.setMediaBox(x - SLUG, y - SLUG, width + 2 * SLUG, height + 2 * SLUG);
    page.setCropBox(x - SLUG, y - SLUG, width + 2 * SLUG, height + 2 * SLUG);
    page.node.wrapContentStreams(before, after);
    draw(page, marks(x, y, x + width, y + height));
  }
}

/** What is drawn is no part of the text, and read out to nobody. */
function draw(page: PDFPage, lines: readonly string[]): void {
  const { context } = page.doc;
  const content = `/Artifact BMC\nq 0 G 0.25 w\n${lines.join('\n')}\nQ\nEMC\n`;
  const stream = context.flateStream(content);
  if (stream instanceof PDFRawStream) page.node.addContentStream(context.register(stream));
}

function marks(left: number, bottom: number, right: number, top: number): string[] {
  const line = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
    `${[x1, y1].map(rounded).join(' ')} m ${[x2, y2].map(rounded).join(' ')} l S`;
  return [bottom, top]
    .flatMap((y) => [line(left - SLUG, y, left - BLEED, y), line(right + BLEED, y, right + SLUG, y)])
    .concat(
      [left, right].flatMap((x) => [
        line(x, bottom - SLUG, x, bottom - BLEED),
        line(x, top + BLEED, x, top + SLUG),
      ]),
    );
}

function rounded(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
