/** What one person's edit of one token becomes as a suggestion. */
import { isSameJson } from '../same.ts';
import type { BlockProposal, Proposal, TextProposal } from '../schema.ts';
import type { Step } from './align.ts';
import type { Token } from './tokens.ts';
import type { Layout, WholeBlock } from './units.ts';

export interface Marking {
  /** The suggestion that a change made now belongs to. */
  id: string;
  /** True for a suggestion of the person who edits. */
  isMine(id: string | undefined): boolean;
}

/** How a list's beginning is told from a change of layout; see ./track.ts. */
export type ListBeginnings = 'before' | 'after' | 'compared';

/** The token to keep for a step; null for one that goes without a trace. */
export function markedToken(step: Step, marking: Marking, beginnings: ListBeginnings): Token | null {
  if (step.kind === 'both') return kept(step.before, step.after, marking, beginnings);
  return step.kind === 'before' ? taken(step.token, marking) : written(step.token, marking);
}

function taken(token: Token, { id, isMine }: Marking): Token | null {
  if (token.kind === 'fixed' || (token.kind === 'whole' && token.block.type === 'opaque')) return token;
  const proposal = proposalOf(token);
  // One's own suggestion is taken back, another's is left for its author to see.
  if (isMine(proposal?.inserted)) return null;
  return proposal?.deleted === undefined ? withProposal(token, { ...proposal, deleted: id }) : token;
}

function written(token: Token, { id }: Marking): Token {
  if (token.kind === 'fixed' || (token.kind === 'whole' && token.block.type === 'opaque')) return token;
  return withProposal(token, { inserted: id });
}

function kept(before: Token, after: Token, marking: Marking, beginnings: ListBeginnings): Token {
  if (before.kind === 'char' && after.kind === 'char') {
    const proposal = formatted(before, after, marking);
    return { ...before, marks: after.marks, proposal };
  }
  if (before.kind === 'end' && after.kind === 'end') return keptEnd(before, after, marking, beginnings);
  if (before.kind === 'whole' && after.kind === 'whole') {
    return { kind: 'whole', block: keptWhole(before.block, after.block, marking) };
  }
  return before;
}

type CharToken = Extract<Token, { kind: 'char' }>;
type EndToken = Extract<Token, { kind: 'end' }>;

function formatted(before: CharToken, after: CharToken, { id, isMine }: Marking): TextProposal | undefined {
  const { proposal } = before;
  if (isSameJson(before.marks, after.marks) || isMine(proposal?.inserted)) return proposal;
  const { formatted: former, ...rest } = proposal ?? {};
  const old = former?.before ?? [...before.marks];
  if (isSameJson(old, after.marks)) return orNothing(rest);
  return { ...rest, formatted: { id: isMine(former?.id) && former ? former.id : id, before: old } };
}

function keptEnd(before: EndToken, after: EndToken, marking: Marking, beginnings: ListBeginnings): EndToken {
  const layout = beginnings === 'before' ? withListOf(after.layout, before.layout) : after.layout;
  const old = beginnings === 'after' ? withListOf(before.layout, after.layout) : before.layout;
  return { kind: 'end', layout, proposal: changed(before.proposal, old, layout, marking) };
}

/** The layout with the other's beginning of a list, where both are items. */
function withListOf(layout: Layout, other: Layout): Layout {
  if (layout.type !== 'item' || other.type !== 'item') return layout;
  const { list: _, ...plain } = layout;
  return other.list ? { ...plain, list: other.list } : plain;
}

function keptWhole(before: WholeBlock, after: WholeBlock, marking: Marking): WholeBlock {
  if (before.type === 'opaque' || after.type === 'opaque') return before;
  const { proposal: _, ...now } = after;
  const { proposal, ...then } = before;
  const next = changed(proposal, then, now, marking);
  return next ? { ...now, proposal: next } : now;
}

function changed(
  proposal: BlockProposal | undefined,
  then: Layout | Omit<WholeBlock, 'proposal'>,
  now: Layout | Omit<WholeBlock, 'proposal'>,
  { id, isMine }: Marking,
): BlockProposal | undefined {
  if (isSameJson(then, now) || isMine(proposal?.inserted)) return proposal;
  const { changed: former, ...rest } = proposal ?? {};
  const old = former?.before ?? JSON.parse(JSON.stringify(then));
  if (isSameJson(old, now)) return orNothing(rest);
  return { ...rest, changed: { id: isMine(former?.id) && former ? former.id : id, before: old } };
}

function orNothing<P extends object>(proposal: P): P | undefined {
  return Object.keys(proposal).length > 0 ? proposal : undefined;
}

/** What is suggested about a token's being there. */
export function proposalOf(token: Token): Proposal | TextProposal | BlockProposal | undefined {
  if (token.kind === 'fixed') return undefined;
  if (token.kind !== 'whole') return token.proposal;
  return token.block.type === 'opaque' ? undefined : token.block.proposal;
}

function withProposal(token: Token, proposal: TextProposal & BlockProposal): Token {
  if (token.kind === 'fixed') return token;
  if (token.kind === 'whole') {
    return token.block.type === 'opaque' ? token : { kind: 'whole', block: { ...token.block, proposal } };
  }
  return { ...token, proposal };
}
