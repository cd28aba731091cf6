/** Accepting and refusing suggestions. Nothing here knows who may: main decides that. */
import { appendInline } from '../inline-runs.ts';
import {
  type ArticleDocument,
  type Block,
  type BlockProposal,
  blockSchema,
  type Inline,
  type Proposal,
  type TextInline,
  type TextProposal,
} from '../schema.ts';
import { footnoteOrder } from '../walk.ts';
import { pruneSuggestions } from './ids.ts';
import {
  blocksOf,
  joinUnits,
  layoutSchema,
  type Unit,
  type UnitToJoin,
  unitsOf,
  type WholeBlock,
} from './units.ts';

/** Ids of suggestions, or all that are open. */
export type Chosen = 'all' | ReadonlySet<string>;

interface Decision {
  isAccepted: boolean;
  has(id: string | undefined): boolean;
}

/**
 * The document with these suggestions carried out and gone. What is suggested for the lines beside the body is
 * given up here: `fieldsAccepted` says what becomes of them.
 */
export function acceptSuggestions(document: ArticleDocument, chosen: Chosen): ArticleDocument {
  return decide(document, decisionOf(true, chosen));
}

/** The document as if these suggestions had never been made. */
export function refuseSuggestions(document: ArticleDocument, chosen: Chosen): ArticleDocument {
  return decide(document, decisionOf(false, chosen));
}

/**
 * The text that is in force: what is only suggested counts as not done. Whatever leaves the editor (print,
 * counts, search, checks) reads this.
 */
export function currentDocument(document: ArticleDocument): ArticleDocument {
  return refuseSuggestions(document, 'all');
}

/** As `currentDocument`, for a run of blocks. */
export function decideBlocks(blocks: readonly Block[], isAccepted: boolean, chosen: Chosen): Block[] {
  return decidedBlocks(blocks, decisionOf(isAccepted, chosen));
}

function decisionOf(isAccepted: boolean, chosen: Chosen): Decision {
  return {
    isAccepted,
    has: (id) => id !== undefined && (chosen === 'all' || chosen.has(id)),
  };
}

function decide(document: ArticleDocument, decision: Decision): ArticleDocument {
  if (Object.keys(document.suggestions).length === 0) return document;
  const blocks = withoutLoneBlank(decidedBlocks(document.blocks, decision));
  const suggestions = Object.fromEntries(
    Object.entries(document.suggestions).filter(([id]) => !decision.has(id)),
  );
  const marked = new Set(footnoteOrder(document));
  const standing = new Set(footnoteOrder({ ...document, blocks }));
  const footnotes = Object.fromEntries(
    Object.entries(document.footnotes)
      // A note whose last mark went with this decision goes with it.
      .filter(([id]) => standing.has(id) || !marked.has(id))
      .map(([id, { paragraphs }]) => [
        id,
        { paragraphs: paragraphs.map((content) => decidedContent(content, decision)) },
      ]),
  );
  return pruneSuggestions({ ...document, blocks, footnotes, suggestions });
}

/** An article of one empty paragraph is stored as an empty one. */
export function withoutLoneBlank(blocks: Block[]): Block[] {
  const [only] = blocks;
  const isBlank =
    blocks.length === 1 &&
    only?.type === 'paragraph' &&
    only.content.length === 0 &&
    only.align === undefined &&
    only.proposal === undefined;
  return isBlank ? [] : blocks;
}

/**
 * Of each block of `currentDocument`, the index in the document of the block that it comes from; of one that several
 * were joined to, the last of them.
 */
export function currentOrigins({ blocks }: ArticleDocument): number[] {
  const decision = decisionOf(false, 'all');
  const units = blocks.flatMap((block, origin) =>
    decidedUnits([block], decision).map((unit) => ({ ...unit, origin })),
  );
  const joined = joinUnits(units);
  let place = 0;
  return withoutLoneBlank(blocksOf(joined)).map((block) => {
    const { origin = 0 } = joined[place] ?? {};
    place += unitsOf([block]).length;
    return origin;
  });
}

function decidedBlocks(blocks: readonly Block[], decision: Decision): Block[] {
  return blocksOf(joinUnits(decidedUnits(blocks, decision)));
}

function decidedUnits(blocks: readonly Block[], decision: Decision): UnitToJoin[] {
  return unitsOf(blocks).flatMap((unit): UnitToJoin[] => {
    if (unit.kind === 'whole') {
      const block = decidedWhole(unit.block, decision);
      return block === null ? [] : [{ kind: 'whole', block }];
    }
    const { proposal, layout } = unit;
    const content = decidedContent(unit.content, decision);
    const isEndGone = isGone(proposal, decision);
    const before = refusedChange(proposal, decision);
    return [
      {
        kind: 'text',
        layout: layoutSchema.safeParse(before).data ?? layout,
        content,
        proposal: openPart(proposal, decision),
        isEndGone,
      },
    ];
  });
}

function decidedWhole(block: WholeBlock, decision: Decision): WholeBlock | null {
  if (block.type === 'opaque') return block;
  const { proposal, ...plain } = block;
  if (proposal === undefined) return block;
  if (isGone(proposal, decision)) return null;
  const before = blockSchema.safeParse(refusedChange(proposal, decision)).data;
  const decided = before && before.type === plain.type ? { ...before } : plain;
  const open = openPart(proposal, decision);
  return open ? { ...decided, proposal: open } : decided;
}

function decidedContent(content: readonly Inline[], decision: Decision): Inline[] {
  const decided: Inline[] = [];
  for (const inline of content)
    for (const next of decidedInline(inline, decision)) appendInline(decided, next);
  return decided;
}

function decidedInline(inline: Inline, decision: Decision): Inline[] {
  switch (inline.type) {
    case 'commentAnchor':
    case 'opaque':
      return [inline];
    case 'link': {
      const content = decidedContent(inline.content, decision).filter(
        (part) => part.type === 'text' || part.type === 'lineBreak',
      );
      return content.length > 0 ? [{ ...inline, content }] : [];
    }
    case 'text':
      return isGone(inline.proposal, decision) ? [] : [decidedText(inline, decision)];
    default: {
      if (isGone(inline.proposal, decision)) return [];
      const { proposal, ...plain } = inline;
      const open = openPart(proposal, decision);
      return [open ? { ...plain, proposal: open } : plain];
    }
  }
}

function decidedText({ text, marks, proposal }: TextInline, decision: Decision): TextInline {
  const open = openPart(proposal, decision);
  const isUnformatted = !decision.isAccepted && decision.has(proposal?.formatted?.id);
  const decided = isUnformatted ? proposal?.formatted?.before : marks;
  return {
    type: 'text',
    text,
    ...(decided && decided.length > 0 && { marks: decided }),
    ...(open && { proposal: open }),
  };
}

function isGone(proposal: Proposal | undefined, { isAccepted, has }: Decision): boolean {
  return has(isAccepted ? proposal?.deleted : proposal?.inserted);
}

/** What a block was before a change that is refused; undefined when none is. */
function refusedChange(proposal: BlockProposal | undefined, { isAccepted, has }: Decision): unknown {
  return !isAccepted && has(proposal?.changed?.id) ? proposal?.changed?.before : undefined;
}

/** What is still undecided of a proposal; undefined when nothing is. */
function openPart<P extends TextProposal & BlockProposal>(
  proposal: P | undefined,
  { has }: Decision,
): P | undefined {
  if (proposal === undefined) return undefined;
  const open = { ...proposal };
  if (has(open.inserted)) delete open.inserted;
  if (has(open.deleted)) delete open.deleted;
  if (has(open.formatted?.id)) delete open.formatted;
  if (has(open.changed?.id)) delete open.changed;
  return Object.keys(open).length > 0 ? open : undefined;
}

/** The blocks without the ends of comments: a comment is no change of the text. */
export function withoutAnchors(blocks: readonly Block[]): Block[] {
  const units = unitsOf(blocks).map((unit): Unit => {
    if (unit.kind === 'whole') return unit;
    const content: Inline[] = [];
    for (const inline of unit.content) if (inline.type !== 'commentAnchor') appendInline(content, inline);
    return { ...unit, content };
  });
  return blocksOf(units);
}
