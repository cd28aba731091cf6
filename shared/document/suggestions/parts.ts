/** What a suggestion does that its words alone do not show: bold text, another kind of paragraph, one more row. */
import { isSameJson } from '../same.ts';
import {
  type ALIGNMENTS,
  type BlockProposal,
  blockSchema,
  MARKS,
  type Mark,
  type TableBlock,
} from '../schema.ts';
import { proposalOf } from './mark.ts';
import type { Token } from './tokens.ts';
import { type Layout, layoutSchema, type WholeBlock } from './units.ts';

type ItemLayout = Extract<Layout, { type: 'item' }>;
/** Kinds of paragraphs as people tell them apart. */
export type LayoutName =
  | Exclude<Layout['type'], 'heading' | 'item'>
  | `heading${1 | 2 | 3}`
  | 'bulletItem'
  | 'numberedItem';
/** What can come or go without words of its own; `end` is the end of a paragraph. */
export type Wordless = 'end' | 'break' | 'note' | Exclude<WholeBlock['type'], 'opaque'>;
/** What of a block that stays would be another. */
export type Aspect =
  | 'picture'
  | 'crop'
  | 'width'
  | 'beside'
  | 'caption'
  | 'credit'
  | 'alternativeText'
  | 'headerRows'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'words';

export type SuggestedPart =
  | { kind: 'mark'; mark: Mark; isOn: boolean }
  /** Words that lead somewhere; null: that lead nowhere any more. */
  | { kind: 'link'; href: string | null }
  | { kind: 'layout'; before: LayoutName; after: LayoutName }
  | { kind: 'alignment'; after: (typeof ALIGNMENTS)[number] | 'template' }
  | { kind: 'depth'; isDeeper: boolean }
  | { kind: 'numbering' }
  | { kind: 'wordless'; what: Wordless }
  | { kind: 'reworked'; what: Exclude<WholeBlock['type'], 'opaque'>; aspect: Aspect };

/** The parts of each suggestion that a token speaks of, by the suggestion's id. */
export function partsOf(token: Token): [id: string, part: SuggestedPart][] {
  const proposal = proposalOf(token);
  if (proposal === undefined) return [];
  const what = wordlessOf(token);
  const movedIds = what === null ? [] : [proposal.inserted, proposal.deleted];
  return [
    ...movedIds.flatMap((id): [string, SuggestedPart][] =>
      id === undefined || what === null ? [] : [[id, { kind: 'wordless', what }]],
    ),
    ...linkParts(token),
    ...formatParts(token),
    ...changeParts(token),
  ];
}

function wordlessOf(token: Token): Wordless | null {
  if (token.kind === 'end' || token.kind === 'break' || token.kind === 'note') return token.kind;
  return token.kind === 'whole' && token.block.type !== 'opaque' ? token.block.type : null;
}

/** Words are linked by words that are, in the place of words that are not. */
function linkParts(token: Token): [string, SuggestedPart][] {
  if (token.kind !== 'char' || token.href === undefined) return [];
  const { inserted, deleted } = token.proposal ?? {};
  if (inserted !== undefined) return [[inserted, { kind: 'link', href: token.href }]];
  return deleted === undefined ? [] : [[deleted, { kind: 'link', href: null }]];
}

function formatParts(token: Token): [string, SuggestedPart][] {
  if (token.kind !== 'char' || token.proposal?.formatted === undefined) return [];
  const { id, before } = token.proposal.formatted;
  return MARKS.filter((mark) => before.includes(mark) !== token.marks.includes(mark)).map((mark) => [
    id,
    { kind: 'mark', mark, isOn: token.marks.includes(mark) },
  ]);
}

function changeParts(token: Token): [string, SuggestedPart][] {
  if (token.kind === 'end') {
    const { changed } = token.proposal ?? {};
    const before = layoutSchema.safeParse(changed?.before).data;
    return changed && before ? layoutParts(before, token.layout).map((part) => [changed.id, part]) : [];
  }
  const change = token.kind === 'whole' ? wholeChange(token.block) : null;
  if (change === null) return [];
  const { id, before, after } = change;
  return aspectsOf(before, after).map((aspect) => [id, { kind: 'reworked', what: after.type, aspect }]);
}

type Reworked = Exclude<WholeBlock, { type: 'opaque' }>;

/** What a block was before it was suggested to change, and what it is; null where nobody suggests that. */
export function wholeChange(after: WholeBlock): { id: string; before: Reworked; after: Reworked } | null {
  if (after.type === 'opaque') return null;
  const changed: BlockProposal['changed'] = after.proposal?.changed;
  const before = blockSchema.safeParse(changed?.before).data;
  if (changed === undefined || before?.type !== after.type) return null;
  return { id: changed.id, before, after };
}

function layoutParts(before: Layout, after: Layout): SuggestedPart[] {
  const [then, now] = [layoutName(before), layoutName(after)];
  if (then !== now) return [{ kind: 'layout', before: then, after: now }];
  if (before.type === 'item' && after.type === 'item') return itemParts(before, after);
  if (after.type === 'paragraph') return [{ kind: 'alignment', after: after.align ?? 'template' }];
  return [];
}

function itemParts(before: ItemLayout, after: ItemLayout): SuggestedPart[] {
  if (before.depth !== after.depth) return [{ kind: 'depth', isDeeper: after.depth > before.depth }];
  return [{ kind: 'numbering' }];
}

function layoutName(layout: Layout): LayoutName {
  if (layout.type === 'heading') return `heading${layout.level}`;
  if (layout.type === 'item') return layout.ordered ? 'numberedItem' : 'bulletItem';
  return layout.type;
}

/** Keys of a block, and what they are about; a table's rows are looked into, and `words` is all the rest. */
const ASPECTS: Readonly<Record<string, Aspect>> = {
  pictureId: 'picture',
  crop: 'crop',
  width: 'width',
  beside: 'beside',
  caption: 'caption',
  credit: 'credit',
  alternativeText: 'alternativeText',
  headerRows: 'headerRows',
};

function aspectsOf(before: object, after: object): Aspect[] {
  const [then, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const keys = [...new Set([...then.keys(), ...now.keys()])].filter(
    (key) => key !== 'proposal' && !isSameJson(then.get(key), now.get(key)),
  );
  return keys.map((key) =>
    key === 'rows' ? rowsAspect(then.get(key), now.get(key)) : (ASPECTS[key] ?? 'words'),
  );
}

function rowsAspect(before: TableBlock['rows'], after: TableBlock['rows']): Aspect {
  if (before.length !== after.length) return 'rows';
  const columns = (rows: TableBlock['rows']) =>
    (rows[0]?.cells ?? []).reduce((total, { columnSpan = 1 }) => total + columnSpan, 0);
  return columns(before) === columns(after) ? 'cells' : 'columns';
}
