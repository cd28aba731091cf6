/** Some pages of an issue as a PDF of their own. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { DeskError } from '#shared/errors.ts';
import { emptyLike } from './pdf-file.ts';

/** Physical pages from 1, both included. */
export interface PageRange {
  from: number;
  to: number;
}

/**
 * The pages alone. Links to pages, bookmarks and the tree of tags go: they tell of pages that are not there.
 *
 * @throws DeskError PAGES_OUT_OF_RANGE
 */
export async function pagesAlone(source: PDFDocument, { from, to }: PageRange): Promise<PDFDocument> {
  const pages = source.getPageCount();
  if (from < 1 || to < from || to > pages) throw new DeskError('PAGES_OUT_OF_RANGE', { from, to, pages });
  const indices = Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index);
  for (const index of indices) freeOfOthers(source.getPage(index).node);
  const document = await emptyLike(source);
  for (const page of await document.copyPages(source, indices)) document.addPage(page);
  return document;
}

/** Takes out of a page what would bring other pages along. */
function freeOfOthers(page: PDFDict): void {
  page.delete(PDFName.of('StructParents'));
  page.delete(PDFName.of('Tabs'));
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray);
  if (!annotations) return;
  for (let index = annotations.size() - 1; index >= 0; index -= 1) {
    const annotation = annotations.lookupMaybe(index, PDFDict);
    const target = annotation?.lookupMaybe(PDFName.of('A'), PDFDict);
    annotation?.delete(PDFName.of('StructParent'));
    if (!(target?.lookup(PDFName.of('URI')) instanceof PDFString)) annotations.remove(index);
  }
}
