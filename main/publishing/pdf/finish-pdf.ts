/** What is done to a typeset PDF before it goes out: some pages, grey, booklet, crop marks, in this order. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { bookletOf } from './booklet.ts';
import { addCropMarks } from './crop-marks.ts';
import { makeGrey } from './greyscale.ts';
import { type PageRange, pagesAlone } from './page-range.ts';
import { openPdf, pdfBytes } from './pdf-file.ts';

export interface PdfFinish {
  range: PageRange | null;
  grey: boolean;
  booklet: boolean;
  cropMarks: boolean;
}

export interface FinishedPdf {
  bytes: Uint8Array;
  /** Of the sheets, which in a booklet hold two pages of the issue each. */
  pages: number;
}

/**
 * Untouched bytes where nothing is asked for.
 *
 * @param pages of the typeset PDF
 * @throws DeskError PAGES_OUT_OF_RANGE
 */
export async function finishPdf(
  bytes: Uint8Array,
  pages: number,
  { range, grey, booklet, cropMarks }: PdfFinish,
): Promise<FinishedPdf> {
  if (!range && !grey && !booklet && !cropMarks) return { bytes, pages };
  let document: PDFDocument = await openPdf(bytes);
  if (range) document = await pagesAlone(document, range);
  if (grey) await makeGrey(document);
  if (booklet) document = await bookletOf(document);
  if (cropMarks) addCropMarks(document);
  return { bytes: await pdfBytes(document), pages: document.getPageCount() };
}
