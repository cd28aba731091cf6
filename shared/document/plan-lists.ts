/**
 * From lines with levels and marks, as word processors have lists, to lists in lists that show the same marks.
 */
import { type ListMark, pathOf } from './list-marks.ts';
import { isSameJson } from './same.ts';

export interface MarkedLine {
  /** 1 is the outermost. */
  level: number;
  /** Null for a bullet. */
  mark: ListMark | null;
}
export interface PlannedList<L extends MarkedLine> {
  /** That of its first item. */
  mark: ListMark | null;
  items: PlannedItem<L>[];
}
export interface PlannedItem<L extends MarkedLine> {
  line: L;
  children: PlannedList<L> | null;
}

/** Deeper than any office's lists; a hostile level makes no deep tree. */
const DEEPEST = 9;

interface OpenList<L extends MarkedLine> extends PlannedList<L> {
  level: number;
  /** The number that its next item has. */
  next: number;
}

/** @returns null where no lists of ours show what the lines do: an item has one list, whose numbers rise by one. */
export function planLists<L extends MarkedLine>(lines: readonly L[]): PlannedList<L>[] | null {
  const lists: PlannedList<L>[] = [];
  const open: OpenList<L>[] = [];
  for (const line of lines) {
    const { mark } = line;
    const level = Math.min(Math.max(line.level, 1), DEEPEST);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let here = open.at(-1);
    if (here === undefined || here.level < level || !goesOn(here, mark)) {
      if (here !== undefined && here.level >= level) open.pop();
      const parent = open.at(-1)?.items.at(-1);
      if (parent && (parent.children || !isBelow(mark, parent.line.mark))) return null;
      here = { level, mark, next: mark?.number ?? 1, items: [] };
      if (parent) parent.children = here;
      else lists.push(here);
      open.push(here);
    }
    here.items.push({ line, children: null });
    here.next += 1;
  }
  return lists;
}

function goesOn({ mark, next }: { mark: ListMark | null; next: number }, line: ListMark | null): boolean {
  if (mark === null || line === null) return mark === line;
  const isAlike = mark.numbering === line.numbering && isSameJson(mark.outer, line.outer);
  return isAlike && line.number === next;
}

/** An outline in an item goes on from the item's own number. */
function isBelow(mark: ListMark | null, above: ListMark | null): boolean {
  return mark?.numbering !== 'outline' || isSameJson(mark.outer, above ? pathOf(above) : []);
}
