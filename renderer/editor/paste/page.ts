/** A clipboard's HTML, made plain: headings, paragraphs, lists, marks, links, notes and figures are left. */

import { dropLeaders } from './contents.ts';
import { listItems, unwrapItems } from './flat-lists.ts';
import { readNumberings, spellOutLists } from './list-marks.ts';
import { type PastedNote, takeNotes } from './notes.ts';
import { type PageText, readFonts, readPageText } from './page-text.ts';
import { type ClipboardExtras, type PastedPictures, takePictures } from './pictures.ts';
import { dropUnseen, keepMarksOnly } from './plain-styles.ts';
import { readHtml } from './read-html.ts';
import { readWordPage } from './word.ts';
import { readWordOnlinePage } from './word-online.ts';

export interface PlainPage {
  /** Of a document in which nothing runs and nothing is loaded. */
  body: HTMLElement;
  notes: PastedNote[];
  pictures: PastedPictures;
  /** To be written, one way or the other, before the page is read further. */
  text: PageText;
}

/** Reads what any program puts on the clipboard as HTML. Throws nothing at whatever it is given. */
export function readPage(html: string, extras: ClipboardExtras): PlainPage {
  const page = readHtml(html);
  const { body, styles } = page;
  dropUnseen(page);
  const fonts = readFonts(page);
  dropLeaders(page);
  readWordOnlinePage(page);
  readWordPage(page);
  const notes = takeNotes(body);
  const pictures = takePictures(page, extras);
  const parts = [body, ...notes.map(({ content }) => content)];
  for (const part of parts) readNumberings(part, styles);
  for (const part of [...body.querySelectorAll('td, th'), ...parts.slice(1)]) spellOutLists(part);
  listItems(body);
  unwrapItems(body);
  const text = readPageText(parts, fonts);
  for (const part of parts) keepMarksOnly(part, styles);
  return { body, notes, pictures, text };
}
