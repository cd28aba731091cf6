/** PDFs opened to be finished for a printer, and closed again: the same input gives the same bytes. */
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';

/** Nothing of the file is changed by opening it, its dates included. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

export async function pdfBytes(document: PDFDocument): Promise<Uint8Array> {
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** A document without pages that says of itself what the other says: title, author, language, day. */
export async function emptyLike(source: PDFDocument): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const title = source.getTitle();
  if (title !== undefined) document.setTitle(title, { showInWindowTitleBar: true });
  const author = source.getAuthor();
  if (author !== undefined) document.setAuthor(author);
  const subject = source.getSubject();
  if (subject !== undefined) document.setSubject(subject);
  const creator = source.getCreator();
  if (creator !== undefined) document.setCreator(creator);
  const created = source.getCreationDate();
  if (created) {
    document.setCreationDate(created);
    document.setModificationDate(created);
  }
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText(source.getLanguage() ?? 'vi'));
  return document;
}
