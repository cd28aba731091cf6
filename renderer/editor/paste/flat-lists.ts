/** Word and its kin write lists as a flat run of lines with levels; here they become lists in lists. */
import type { ListMark } from '#shared/document/list-marks.ts';
import { type PlannedList, planLists } from '#shared/document/plan-lists.ts';
import { BULLET_TEXT, createList, type PastedMark, spelledOut } from './list-marks.ts';

export interface ListLine {
  /** What the item holds; its children are moved. */
  element: Element;
  /** 1 is the outermost. */
  level: number;
  /** Null for a bullet. */
  mark: PastedMark | null;
}
type OurLine = ListLine & { mark: (PastedMark & ListMark) | null };

/**
 * Puts nested lists in front of the first line's place and takes the lines out. Where lists of ours would show
 * other marks than the lines do, these become paragraphs, with their marks as text.
 *
 * @param lines of one run, in order; not empty.
 */
export function nestLines(lines: readonly [ListLine, ...ListLine[]]): void {
  const [{ element }] = lines;
  const page = element.ownerDocument;
  const lists = lines.every(isOurs) ? planLists(lines) : null;
  const blocks =
    lists?.map((list) => builtList(list, page)) ??
    lines.flatMap((line) => spelledOut(line.element, line.mark?.text ?? BULLET_TEXT));
  element.before(...blocks);
  for (const line of lines) line.element.remove();
}

function isOurs(line: ListLine): line is OurLine {
  return line.mark?.numbering !== 'foreign';
}

function builtList({ mark, items }: PlannedList<OurLine>, page: Document): Element {
  const list = createList(page, mark);
  for (const { line, children } of items) {
    const item = page.createElement('li');
    item.append(...line.element.childNodes);
    if (children) item.append(builtList(children, page));
    list.append(item);
  }
  return list;
}

/** Items that stand in no list get one: a browser shows them as a list, and the editor knows them in lists only. */
export function listItems(body: Element): void {
  for (const item of body.querySelectorAll('li')) {
    if (isList(item.parentElement)) continue;
    const list = item.ownerDocument.createElement('ul');
    item.before(list);
    for (let next: Element | null = item; next?.localName === 'li'; next = list.nextElementSibling)
      list.append(next);
  }
}

/** An item of ours is lines of text: the paragraphs that other programs put into one become these. */
export function unwrapItems(body: Element): void {
  for (const paragraph of body.querySelectorAll('li > p, li > div')) {
    const before = paragraph.previousSibling;
    const isFirst = before === null || (before.previousSibling === null && before.textContent?.trim() === '');
    if (!isFirst && !isList(paragraph.previousElementSibling))
      paragraph.before(paragraph.ownerDocument.createElement('br'));
    paragraph.replaceWith(...paragraph.childNodes);
  }
  // What follows a list in an item is not one word with what stands before it.
  for (const list of body.querySelectorAll('li > ul, li > ol')) {
    const next = list.nextSibling;
    if (next !== null && next.textContent?.trim() !== '' && !isList(list.nextElementSibling))
      list.after(list.ownerDocument.createElement('br'));
  }
}

function isList(element: Element | null): boolean {
  return element?.localName === 'ul' || element?.localName === 'ol';
}
