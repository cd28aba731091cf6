/** Word and its kin write lists as a flat run of lines with levels; here they become lists in lists. */
import { isSameJson } from '#shared/document/same.ts';
import { BULLET_TEXT, contentOf, createList, type ListMark } from './list-marks.ts';

export interface ListLine {
  /** What the item holds; its children are moved. */
  element: Element;
  /** 1 is the outermost. */
  level: number;
  /** Null for a bullet. */
  mark: ListMark | null;
}

/** Deeper than any office's lists; a hostile level makes no deep tree. */
const DEEPEST = 9;

interface PlannedList {
  level: number;
  /** That of its first item. */
  mark: ListMark | null;
  /** The number that the next item has. */
  next: number;
  items: PlannedItem[];
}
interface PlannedItem {
  line: ListLine;
  /** Its own number with those before it in an outline; empty for what has none in figures. */
  path: readonly number[];
  children: PlannedList | null;
}

/**
 * Puts nested lists in front of the first line's place and takes the lines out. Where lists of ours would show
 * other marks than the lines do, these stay paragraphs, with their marks as text.
 *
 * @param lines of one run, in order; not empty.
 */
export function nestLines(lines: readonly [ListLine, ...ListLine[]]): void {
  const [{ element }] = lines;
  const page = element.ownerDocument;
  const blocks = planLists(lines)?.map((list) => builtList(list, page));
  element.before(...(blocks ?? lines.map((line) => spelledOut(line, page))));
  for (const line of lines) line.element.remove();
}

function spelledOut({ element, mark }: ListLine, page: Document): Element {
  const paragraph = page.createElement('p');
  paragraph.append(`${mark?.text ?? BULLET_TEXT} `, ...contentOf(element));
  return paragraph;
}

function planLists(lines: readonly ListLine[]): PlannedList[] | null {
  if (lines.some(({ mark }) => mark?.numbering === 'foreign')) return null;
  const lists: PlannedList[] = [];
  const open: PlannedList[] = [];
  for (const line of lines) {
    const level = Math.min(Math.max(line.level, 1), DEEPEST);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let here = open.at(-1);
    if (here === undefined || here.level < level || !goesOn(here, line.mark)) {
      if (here !== undefined && here.level >= level) open.pop();
      const parent = open.at(-1)?.items.at(-1);
      // An item has one list, and an outline in it goes on from the item's own number.
      if (parent?.children || (parent && !isBelow(line.mark, parent.path))) return null;
      here = { level, mark: line.mark, next: line.mark?.number ?? 1, items: [] };
      if (parent) parent.children = here;
      else lists.push(here);
      open.push(here);
    }
    const { mark } = line;
    const path = mark === null || mark.numbering === 'letter' ? [] : [...mark.outer, mark.number];
    here.items.push({ line, path, children: null });
    here.next += 1;
  }
  return lists;
}

function goesOn({ mark, next }: PlannedList, line: ListMark | null): boolean {
  if (mark === null || line === null) return mark === line;
  const isAlike = mark.numbering === line.numbering && isSameJson(mark.outer, line.outer);
  return isAlike && line.number === next;
}

function isBelow(mark: ListMark | null, path: readonly number[]): boolean {
  return mark?.numbering !== 'outline' || isSameJson(mark.outer, path);
}

function builtList({ mark, items }: PlannedList, page: Document): Element {
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
}

function isList(element: Element | null): boolean {
  return element?.localName === 'ul' || element?.localName === 'ol';
}
