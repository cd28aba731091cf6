/** A booklet: pages two by two on A4, in the order in which a folded and stapled pile reads right. */
import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { emptyLike } from './pdf-file.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** A4 on its side. */
const SHEET = { width: 297 * POINTS_PER_MILLIMETRE, height: 210 * POINTS_PER_MILLIMETRE };

/**
 * The sides of the sheets in printing order, each with its left and right page from 1; 0 is a blank. Printed on
 * both sides, turned over the short edge.
 */
export function bookletSides(pages: number): [left: number, right: number][] {
  const places = Math.ceil(pages / 4) * 4;
  const page = (number: number) => (number <= pages ? number : 0);
  return Array.from({ length: places / 2 }, (_, side) => {
    const low = page(side + 1);
    const high = page(places - side);
    return side % 2 === 0 ? [high, low] : [low, high];
  });
}

/** Pages larger than A5 are made to fit; nothing is made larger. */
export async function bookletOf(source: PDFDocument): Promise<PDFDocument> {
  const document = await emptyLike(source);
  document.catalog
    .getOrCreateViewerPreferences()
    .dict.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipShortEdge'));
  const pages = await document.embedPages(source.getPages());
  const half = SHEET.width / 2;
  for (const side of bookletSides(pages.length)) {
    const sheet = document.addPage([SHEET.width, SHEET.height]);
    for (const [place, number] of side.entries()) {
      const page = pages[number - 1];
      if (!page) continue;
      const scale = Math.min(1, half / page.width, SHEET.height / page.height);
      const [width, height] = [page.width * scale, page.height * scale];
      sheet.drawPage(page, {
        x: place * half + (half - width) / 2,
        y: (SHEET.height - height) / 2,
        width,
        height,
      });
    }
  }
  return document;
}
