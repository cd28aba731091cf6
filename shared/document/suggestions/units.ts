/**
 * A document as a flat run of units, the way Word sees it: each paragraph, heading or list item is text that
 * ends with its own mark (¶), which carries kind and layout; any other block is one whole. Suggestions that
 * split, join or change paragraphs are about these marks.
 */
import { z } from 'zod';
import { appendInline } from '../inline-runs.ts';
import {
  ALIGNMENTS,
  type Block,
  type BlockProposal,
  type Inline,
  type ListBlock,
  type ListItem,
  NUMBERINGS,
} from '../schema.ts';

const listStart = z.object({
  start: z.int().positive().optional(),
  outer: z.array(z.int().positive()).min(1).optional(),
});

/** Kind and layout of a unit of text: what `changed.before` of a block of text holds. */
export const layoutSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), align: z.enum(ALIGNMENTS).optional() }),
  z.object({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  z.object({ type: z.literal('quote') }),
  z.object({ type: z.literal('question') }),
  z.object({ type: z.literal('answer') }),
  z.object({
    type: z.literal('item'),
    ordered: z.boolean(),
    numbering: z.enum(NUMBERINGS).optional(),
    /** Lists that the item's own list is in. */
    depth: z.int().nonnegative(),
    /** There when a list begins with this item. */
    list: listStart.optional(),
  }),
]);
export type Layout = z.infer<typeof layoutSchema>;
type ItemLayout = Extract<Layout, { type: 'item' }>;

export interface TextUnit {
  kind: 'text';
  layout: Layout;
  content: Inline[];
  /** `inserted` and `deleted` are about the mark at the end. */
  proposal: BlockProposal | undefined;
}
export interface WholeUnit {
  kind: 'whole';
  block: WholeBlock;
}
export type Unit = TextUnit | WholeUnit;
type TextBlock = Extract<Block, { content: Inline[] }>;
export type WholeBlock = Exclude<Block, TextBlock | ListBlock>;

export function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block): Unit[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'question':
      case 'answer': {
        const { content, proposal, ...layout } = block;
        return [{ kind: 'text', layout, content, proposal }];
      }
      case 'list':
        return itemsOf(block, 0);
      default:
        return [{ kind: 'whole', block }];
    }
  });
}

function itemsOf(list: ListBlock, depth: number): TextUnit[] {
  return list.items.flatMap((item, place) => {
    const begins = place === 0 && { list: beginningOf(list) };
    const layout: Layout = { type: 'item', ...kindOf(list), depth, ...begins };
    const unit: TextUnit = { kind: 'text', layout, content: item.content, proposal: item.proposal };
    return item.children ? [unit, ...itemsOf(item.children, depth + 1)] : [unit];
  });
}

type ListKind = Pick<ListBlock, 'ordered' | 'numbering'>;

/** What all items of a list have in common. */
function kindOf({ ordered, numbering }: ListKind): ListKind {
  return { ordered, ...(numbering !== undefined && { numbering }) };
}

function beginningOf({ start, outer }: NonNullable<ItemLayout['list']>): NonNullable<ItemLayout['list']> {
  return { ...(start !== undefined && { start }), ...(outer !== undefined && { outer }) };
}

/** Whether items can be of one list. */
export function isSameKindOfList(one: ListKind, other: ListKind): boolean {
  return one.ordered === other.ordered && one.numbering === other.numbering;
}

/** Inverse of `unitsOf`. Items that do not fit under the one before them are put as near as can be. */
export function blocksOf(units: readonly Unit[]): Block[] {
  const blocks: Block[] = [];
  /** The lists that the last unit stands in, outermost first; empty after anything but an item. */
  let open: ListBlock[] = [];
  for (const unit of units) {
    if (unit.kind === 'whole') {
      open = [];
      blocks.push(unit.block);
    } else if (unit.layout.type === 'item') {
      open = addItem(blocks, open, unit.layout, itemOf(unit));
    } else {
      open = [];
      const { layout, content, proposal } = unit;
      blocks.push({ ...layout, content, ...(proposal && { proposal }) });
    }
  }
  return blocks;
}

function itemOf({ content, proposal }: TextUnit): ListItem {
  return proposal ? { content, proposal } : { content };
}

function addItem(blocks: Block[], open: ListBlock[], layout: ItemLayout, item: ListItem): ListBlock[] {
  const depth = Math.min(layout.depth, open.length);
  const list = open[depth];
  const isOfList = list !== undefined && (depth > 0 || (!layout.list && isSameKindOfList(list, layout)));
  if (isOfList) {
    list.items.push(item);
    return open.slice(0, depth + 1);
  }
  const begun: ListBlock = {
    type: 'list',
    ...kindOf(layout),
    ...beginningOf(layout.list ?? {}),
    items: [item],
  };
  const parent = open[depth - 1]?.items.at(-1);
  if (parent === undefined) blocks.push(begun);
  else parent.children = begun;
  return [...open.slice(0, depth), begun];
}

/** A unit whose mark may have gone; of joined units, the origin of the one whose mark stands is kept. */
export type UnitToJoin = JoinedUnit & { isEndGone?: boolean };
type JoinedUnit = Unit & { origin?: number };

/**
 * Puts units together again after some marks at the ends of paragraphs have gone: their text goes on into the
 * next paragraph, past whole blocks between; with no paragraph to go to it keeps its own, unless it is empty.
 */
export function joinUnits(units: readonly UnitToJoin[]): JoinedUnit[] {
  const joined: JoinedUnit[] = [];
  let carried: Inline[] = [];
  /** Where a list began with an item that has gone, it begins with the next one. */
  let begun: ItemLayout | null = null;
  let last: (TextUnit & { origin?: number }) | null = null;
  for (const { isEndGone, ...unit } of units) {
    if (unit.kind === 'whole') {
      joined.push(unit);
      begun = null;
      continue;
    }
    const content = carried.length > 0 ? joinedContent(carried, unit.content) : unit.content;
    if (isEndGone) {
      carried = content;
      last = unit;
      if (unit.layout.type === 'item' && unit.layout.list) begun ??= unit.layout;
      continue;
    }
    joined.push({ ...unit, content, layout: inheriting(unit.layout, begun) });
    carried = [];
    begun = null;
  }
  if (last && carried.some((inline) => inline.type !== 'commentAnchor'))
    joined.push({ ...last, content: carried, proposal: undefined });
  return joined;
}

function joinedContent(first: readonly Inline[], then: readonly Inline[]): Inline[] {
  const content = [...first];
  for (const inline of then) appendInline(content, inline);
  return content;
}

function inheriting(layout: Layout, begun: ItemLayout | null): Layout {
  const isOfList =
    begun?.list && layout.type === 'item' && layout.depth === begun.depth && isSameKindOfList(layout, begun);
  return isOfList && !layout.list ? { ...layout, list: begun.list } : layout;
}
