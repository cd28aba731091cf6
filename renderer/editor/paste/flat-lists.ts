/** Word and its kin write lists as a flat run of lines with levels; here they become lists in lists. */

export interface ListLine {
  /** What the item holds; its children are moved. */
  element: Element;
  /** 1 is the outermost. */
  level: number;
  ordered: boolean;
  /** The number the line was written with; null when it had none or is no plain number. */
  number: number | null;
}

/** Deeper than any office's lists; a hostile level makes no deep tree. */
const DEEPEST = 9;

/**
 * Puts nested lists in front of the first line's place and takes the lines out.
 *
 * @param lines of one run, in order; not empty.
 */
export function nestLines(lines: readonly [ListLine, ...ListLine[]]): void {
  const [first] = lines;
  const open: { level: number; list: Element }[] = [];
  for (const line of lines) {
    const level = Math.min(Math.max(line.level, 1), DEEPEST);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let here = open.at(-1);
    if (here === undefined || here.level < level || kindOf(here.list) !== line.ordered) {
      const list = createList(line);
      // Another kind at the same level takes the place of the list before it.
      if (here !== undefined && here.level >= level) open.pop();
      const parent = open.at(-1)?.list.lastElementChild ?? null;
      if (parent === null) first.element.before(list);
      else parent.append(list);
      here = { level, list };
      open.push(here);
    }
    const item = here.list.ownerDocument.createElement('li');
    item.append(...line.element.childNodes);
    here.list.append(item);
  }
  for (const { element } of lines) element.remove();
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

function kindOf(list: Element): boolean {
  return list.localName === 'ol';
}

function createList({ element, ordered, number }: ListLine): Element {
  const list = element.ownerDocument.createElement(ordered ? 'ol' : 'ul');
  if (ordered && number !== null && number > 1) list.setAttribute('start', String(number));
  return list;
}
