/** What Word and LibreOffice say in their own way: headings, lists, tracked changes, comments. */
import type { StyleRules } from './css.ts';
import { type ListLine, nestLines } from './flat-lists.ts';
import type { PastedPage } from './read-html.ts';

const COMMENTS =
  '.MsoCommentReference, .MsoCommentText, .msocomoff, .msocomanch, .msocomtxt, [id^="_com_"], [href^="#_msocom"]';

/** Brings Word's own ways into plain HTML, in place. Harmless on pages of other programs. */
export function readWordPage({ body, styles }: PastedPage): void {
  for (const element of body.querySelectorAll(COMMENTS)) element.remove();
  dropComments(body, styles);
  settleChanges(body);
  makeStyledBlocks(body, styles);
  makeLists(body, styles);
}

function dropComments(body: Element, styles: StyleRules): void {
  for (const element of body.querySelectorAll('[style*="mso-element"]')) {
    if (styles.of(element).get('mso-element')?.startsWith('comment')) element.remove();
  }
}

/** Tracked changes are pasted as accepted; elsewhere <del> is struck text. */
function settleChanges(body: Element): void {
  for (const element of body.querySelectorAll('.msoDel, del[cite], del[datetime]')) element.remove();
  for (const element of body.querySelectorAll('del')) rename(element, 's');
}

/** Headings by style or outline level, of which deeper ones than the third become the third; quotes by style. */
function makeStyledBlocks(body: Element, styles: StyleRules): void {
  for (const element of body.querySelectorAll('h4, h5, h6')) rename(element, 'h3');
  for (const element of body.querySelectorAll('[role="heading"]')) {
    if (element.localName === 'p' || element.localName === 'div') {
      rename(element, headingTag(Number(element.getAttribute('aria-level') ?? 2)));
    }
  }
  for (const element of body.querySelectorAll('.MsoQuote, .MsoIntenseQuote')) rename(element, 'blockquote');
  for (const element of body.querySelectorAll('p')) {
    const level = levelOfParagraph(element, styles);
    if (level !== null && element.textContent.trim() !== '') rename(element, headingTag(level));
  }
}

function levelOfParagraph(element: Element, styles: StyleRules): number | null {
  const named = /(?:^|\s)MsoHeading([1-9])(?:\s|$)/.exec(element.className)?.[1];
  if (named !== undefined) return Number(named);
  if (element.classList.contains('MsoTitle')) return 1;
  if (element.className === '' && !element.hasAttribute('style')) return null;
  const outline = styles.of(element).get('mso-outline-level');
  return outline !== undefined && /^[1-9]$/.test(outline) ? Number(outline) : null;
}

function headingTag(level: number): 'h1' | 'h2' | 'h3' {
  if (level <= 1) return 'h1';
  return level === 2 ? 'h2' : 'h3';
}

/** Puts an element of another name in the place of one, with the same children; its attributes go. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

interface WordLine extends ListLine {
  /** "l0": which list of the document; lines of two lists are never one list. */
  list: string;
}

function makeLists(body: Element, styles: StyleRules): void {
  let run: WordLine[] = [];
  const close = () => {
    const [first, ...others] = run;
    if (first !== undefined) nestLines([first, ...others]);
    run = [];
  };
  for (const element of [...body.querySelectorAll('p, h1, h2, h3')]) {
    const line = readLine(element, styles);
    const last = run.at(-1);
    if (line === null || (last && !continues(last, line))) close();
    if (line !== null) run.push(line);
  }
  close();
}

function continues(last: WordLine, next: WordLine): boolean {
  if (last.element.nextElementSibling !== next.element) return false;
  // One level up or down may change the numbering's id; one level never does.
  return last.list === next.list || last.level !== next.level;
}

/** A paragraph that Word numbers; null for others, and for headings, which keep their number as text. */
function readLine(element: Element, styles: StyleRules): WordLine | null {
  const value = styles.of(element).get('mso-list') ?? '';
  const place = /^(l\d+)\s+level(\d+)/.exec(value);
  const marker = markerOf(element, styles);
  if (marker === null) return null;
  const text = marker.textContent.replaceAll('\u00a0', ' ').trim();
  const kind = kindOfMarker(text);
  if (element.localName !== 'p' || place === null || kind === null) {
    marker.replaceWith(text === '' ? '' : `${text} `);
    return null;
  }
  marker.remove();
  const [, list = '', level = '1'] = place;
  const number = /^\(?(\d+)/.exec(text)?.[1];
  return { element, list, level: Number(level), ordered: kind === 'ordered', number: Number(number) || null };
}

function markerOf(element: Element, styles: StyleRules): Element | null {
  for (const span of element.querySelectorAll('span[style*="mso-list"]')) {
    if (/^ignore$/i.test(styles.of(span).get('mso-list') ?? '')) return span;
  }
  return null;
}

/** Null for markers that say more than a place in a row ("Điều 3."): they stay as text. */
function kindOfMarker(marker: string): 'ordered' | 'bullet' | null {
  if (/^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[ivxlc]{1,7})(?:[.):/]|\.\))$/i.test(marker)) return 'ordered';
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(marker)) return 'ordered';
  return marker.length <= 2 ? 'bullet' : null;
}
