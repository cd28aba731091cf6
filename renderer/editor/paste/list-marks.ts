/** The marks of pasted lists: which lists of ours show them, and which stay as text. */
import {
  figureMark,
  type ListMark,
  markText,
  type Numbering,
  readMark,
} from '#shared/document/list-marks.ts';
import { latinLetters, romanNumeral } from '#shared/document/numerals.ts';
import { NUMBERINGS } from '#shared/document/schema.ts';
import type { StyleRules } from './css.ts';

/** A mark with its text. */
export interface PastedMark extends Omit<ListMark, 'numbering'> {
  /** `foreign`: no list of ours shows it, as "II.". */
  numbering: Numbering | 'foreign';
  text: string;
}

/** A bullet where there is no list. */
export const BULLET_TEXT = '–';

/** A mark as it was written. */
export function pastedMark(text: string): PastedMark {
  return { ...(readMark(text) ?? { numbering: 'foreign', number: 1, outer: [] }), text };
}

/** An empty list whose first item has the mark; null for bullets. */
export function createList(page: Document, mark: ListMark | null): Element {
  const list = page.createElement(mark === null ? 'ul' : 'ol');
  if (mark === null) return list;
  if (mark.number > 1) list.setAttribute('start', String(mark.number));
  if (mark.numbering !== 'number') list.setAttribute('data-numbering', mark.numbering);
  if (mark.outer.length > 0) list.setAttribute('data-outer', mark.outer.join('.'));
  return list;
}

/** How a list of the plain page is numbered. */
export function numberingOf(list: Element): { numbering: Numbering; outer: number[] } {
  const named = list.getAttribute('data-numbering');
  const outer = (list.getAttribute('data-outer') ?? '').split('.').filter(Boolean).map(Number);
  return { numbering: NUMBERINGS.find((numbering) => numbering === named) ?? 'number', outer };
}

/** Up to d the letters of other programs are ours; lists that go on beyond it show others. */
const LAST_COMMON_POINT = 4;
const FOREIGN_MARKS: Record<string, (number: number) => string> = {
  a: (number) => `${latinLetters(number)})`,
  A: (number) => `${latinLetters(number).toUpperCase()}.`,
  i: (number) => `${romanNumeral(number)}.`,
  I: (number) => `${romanNumeral(number).toUpperCase()}.`,
};
const STYLE_TYPES: Record<string, string> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** Lists of letters that are ours get our numbering; what other lists show besides 1., 2., 3. becomes text. */
export function readNumberings(body: Element, styles: StyleRules): void {
  for (const list of body.querySelectorAll('ol')) {
    if (list.hasAttribute('data-numbering')) continue;
    const type = typeOf(list, styles);
    const last = list.start + items(list).length - 1;
    if (type === 'a' && last <= LAST_COMMON_POINT) list.setAttribute('data-numbering', 'letter');
    else if (Object.hasOwn(FOREIGN_MARKS, type)) spellOut(list, FOREIGN_MARKS[type]);
  }
}

/** The mark that a browser shows before an item. @param type see `typeOf` */
export function shownMark(type: string, number: number): string {
  return (FOREIGN_MARKS[type] ?? figureOf)(number);
}

/** "a", "A", "i", "I" as in HTML; empty for 1., 2., 3. */
export function typeOf(list: HTMLOListElement, styles: StyleRules): string {
  for (const element of [list, ...items(list).slice(0, 1)]) {
    const declared = styles.of(element);
    const style = declared.get('list-style-type') ?? declared.get('list-style') ?? '';
    const known = style.split(/\s+/).find((word) => Object.hasOwn(STYLE_TYPES, word));
    if (known !== undefined) return STYLE_TYPES[known] ?? '';
    if (/\bdecimal\b/.test(style)) return '';
  }
  return list.getAttribute('type') ?? '';
}

/** Cells of tables and notes hold paragraphs only: lists in them become lines that begin with their marks. */
export function spellOutLists(part: Element): void {
  for (let list = part.querySelector('ol, ul'); list !== null; list = part.querySelector('ol, ul')) {
    const { numbering, outer } = numberingOf(list);
    const isBulleted = list.localName === 'ul';
    spellOut(list, (number) => (isBulleted ? BULLET_TEXT : markText(numbering, number, outer)));
  }
}

function spellOut(list: Element, markOf: (number: number) => string = figureOf): void {
  let number = Math.max(Number(list.getAttribute('start') ?? 1) || 1, 1);
  for (const child of [...list.childNodes]) {
    // Google Docs puts an inner list beside the item that it belongs to.
    if (!isItem(child)) list.before(child);
    else list.before(...spelledOut(child, markOf(number++)));
  }
  list.remove();
}

const figureOf = (number: number) => figureMark([number]);

/** What an item holds as blocks of text, of which the first begins with the mark. */
export function spelledOut(item: Element, mark: string): ChildNode[] {
  const nodes = [...item.childNodes];
  const from = nodes.findIndex((node) => node.textContent?.trim() !== '');
  const first = nodes[from];
  if (first && isBlock(first) && !/^[ou]l$/.test(first.localName)) {
    first.prepend(`${mark} `);
    return nodes;
  }
  const end = nodes.findIndex(isBlock);
  const words = end < 0 ? nodes : nodes.slice(0, end);
  const paragraph = item.ownerDocument.createElement('p');
  paragraph.append(`${mark} `, ...words);
  return [paragraph, ...nodes.slice(words.length)];
}

function isBlock(node: Node): node is Element {
  return node instanceof Element && /^(?:p|div|ol|ul|h[1-6]|blockquote|table)$/.test(node.localName);
}

function isItem(node: Node): node is Element {
  return node instanceof Element && node.localName === 'li';
}

function items(list: Element): Element[] {
  return [...list.children].filter(isItem);
}
