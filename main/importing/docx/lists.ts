/** Word has no lists, only paragraphs with a number: those that follow each other become one list. */
import type { Inline, ListBlock, ListItem } from '#shared/document/schema.ts';
import type { Numbering } from './tree.ts';

export interface NumberedParagraph {
  numbering: Numbering;
  content: Inline[];
}

const DEEPEST = 8;

/** How far the numbering of each list has come, for lists that go on after other text. */
export class ListNumbers {
  readonly #known = new Map<Numbering, { next: number; items: number }>();

  /**
   * Where a run of items begins to count. Single items between paragraphs are how offices number their
   * headings, so they go on; a run of several begins anew.
   */
  startOf(numbering: Numbering, items: number): number {
    const known = this.#known.get(numbering);
    const start = known && (items === 1 || known.items === 1) ? known.next : 1;
    this.#known.set(numbering, { next: start + items, items });
    return start;
  }
}

function levelOf({ numbering }: NumberedParagraph): number {
  return Math.min(Math.max(Number.parseInt(numbering.level, 10) || 0, 0), DEEPEST);
}

/** Nests a run of numbered paragraphs by their levels. */
export function listOf(paragraphs: readonly NumberedParagraph[], numbers: ListNumbers): ListBlock | null {
  const first = paragraphs[0];
  if (!first) return null;
  const top = Math.min(...paragraphs.map(levelOf));
  const list: ListBlock = { type: 'list', ordered: first.numbering.isOrdered, items: [] };
  /** The list that is open at each depth, from the top one. */
  const open: ListBlock[] = [list];
  for (const paragraph of paragraphs) {
    const depth = levelOf(paragraph) - top;
    open.length = Math.min(open.length, depth + 1);
    while (open.length <= depth) {
      const parent = open.at(-1)?.items.at(-1);
      if (!parent) break;
      const child: ListBlock = { type: 'list', ordered: paragraph.numbering.isOrdered, items: [] };
      parent.children ??= child;
      open.push(parent.children);
      if (parent.children !== child) continue;
    }
    const item: ListItem = { content: paragraph.content };
    open.at(-1)?.items.push(item);
  }
  if (list.ordered) {
    const start = numbers.startOf(first.numbering, list.items.length);
    if (start > 1) list.start = start;
  }
  return list;
}
