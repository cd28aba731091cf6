/** What Word and LibreOffice say in their own way: headings, lists, tracked changes, comments. */
import type { StyleRules } from './css.ts';
import { type ListLine, nestLines } from './flat-lists.ts';
import { type PastedMark, pastedMark } from './list-marks.ts';
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

/** A paragraph that Word numbers. */
interface MarkedParagraph {
  element: Element;
  marker: Element;
  /** What the marker says. */
  text: string;
  list: string;
  level: number;
  /** Null for a bullet. */
  mark: PastedMark | null;
}

function makeLists(body: Element, styles: StyleRules): void {
  let run: WordLine[] = [];
  const close = () => {
    const [first, ...others] = run;
    if (first !== undefined) nestLines([first, ...others]);
    run = [];
  };
  const paragraphs = [...body.querySelectorAll('p, h1, h2, h3')].map((element) =>
    readMarked(element, styles),
  );
  const foreign = new Set(
    paragraphs.map((read) => (read?.mark?.numbering === 'foreign' ? levelOf(read) : null)),
  );
  for (const read of paragraphs) {
    if (read === null) {
      close();
      continue;
    }
    const { element, marker, list, level, mark } = read;
    // "i." is a point only where no "ii." stands beside it.
    const isText =
      mark?.numbering === 'foreign' || (mark?.numbering === 'letter' && foreign.has(levelOf(read)));
    if (isText || element.localName !== 'p') {
      close();
      marker.replaceWith(read.text === '' ? '' : `${read.text} `);
      continue;
    }
    marker.remove();
    const line = { element, list, level, mark };
    const last = run.at(-1);
    if (last && !continues(last, line)) close();
    run.push(line);
  }
  close();
}

function levelOf(read: MarkedParagraph | null): string | null {
  return read && `${read.list} ${read.level}`;
}

function continues(last: WordLine, next: WordLine): boolean {
  if (last.element.nextElementSibling !== next.element) return false;
  // One level up or down may change the numbering's id; one level never does.
  return last.list === next.list || last.level !== next.level;
}

/** Null for paragraphs without a marker. */
function readMarked(element: Element, styles: StyleRules): MarkedParagraph | null {
  const marker = markerOf(element, styles);
  if (marker === null) return null;
  const place = /^(l\d+)\s+level(\d+)/.exec(styles.of(element).get('mso-list') ?? '');
  const text = marker.textContent.replaceAll('\u00a0', ' ').trim();
  const [, list = '', level = '1'] = place ?? [];
  const mark = place ? markOf(text) : { ...pastedMark(text), numbering: 'foreign' as const };
  return { element, marker, text, list, level: Number(level), mark };
}

function markerOf(element: Element, styles: StyleRules): Element | null {
  for (const span of element.querySelectorAll('span[style*="mso-list"]')) {
    if (/^ignore$/i.test(styles.of(span).get('mso-list') ?? '')) return span;
  }
  return null;
}

/** Null for a bullet. */
function markOf(marker: string): PastedMark | null {
  const isBullet = marker.length <= 2 && !/[\p{L}\p{N}][.):/]$/u.test(marker) && !/^\d+$/.test(marker);
  return isBullet ? null : pastedMark(marker);
}
