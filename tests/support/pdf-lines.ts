/** The lines of a PDF's pages as a reader sees them, to test how text was typeset. */
import { openPdf } from '#main/importing/pdf/pdfjs.ts';

export interface PdfLine {
  /** From 1. */
  page: number;
  text: string;
  /** Points, from the left and the top of the page. */
  left: number;
  right: number;
  baseline: number;
}

export interface PdfPage {
  width: number;
  height: number;
  lines: PdfLine[];
}

/** Points between pieces on one height that make them two lines: columns stand further apart than words. */
const COLUMN_GAP = 17;

/** Lines by page, in the order of the file. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const loading = await openPdf(bytes);
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const lines: PdfLine[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str === '') continue;
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      const baseline = height - bottom;
      const last = lines.at(-1);
      const gap = last ? left - last.right : 0;
      if (last && Math.abs(last.baseline - baseline) < 2 && gap > -2 && gap < COLUMN_GAP) {
        last.text += item.str;
        last.right = left + item.width;
      } else lines.push({ page: number, text: item.str, left, right: left + item.width, baseline });
    }
    // No-break spaces look like others.
    pages.push({
      width,
      height,
      lines: lines
        .map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }))
        .filter(({ text }) => text !== ''),
    });
  }
  await loading.destroy();
  return pages;
}
