/**
 * Turns an edit into suggestions: given the content before and after a person's edit, the content with what
 * went kept and marked as deleted, and what came marked as inserted.
 *
 * Whatever the edit was, refusing all suggestions of the result gives what refusing all gave before, and
 * accepting all gives what the plain edit gives. This is checked here on every result: an edit whose shape no
 * marks can express (lists torn apart) is shown as old blocks out, new blocks in.
 */
import { isSameJson } from '../same.ts';
import type { Block, BlockProposal, Inline, TextProposal } from '../schema.ts';
import { align, type Step } from './align.ts';
import { decideBlocks, withoutAnchors } from './decide.ts';
import { type ListBeginnings, type Marking, markedToken, proposalOf } from './mark.ts';
import { contentOf, contentTokens, sizeOf, type Token, tokensOf, unitsOfTokens } from './tokens.ts';
import { blocksOf, type Unit, unitsOf } from './units.ts';

export interface TrackedEdit {
  /** Where in the content after the edit the caret stands: in sizes of tokens (./tokens.ts). */
  caret: number | null;
  /** The caret goes behind what a Delete before it has marked, not before it. */
  isForward: boolean;
  /** The suggestion of the last edit: an edit beside it goes on with it. */
  going: string | null;
  /** The suggestion of this edit, where it does not go on with the last one. */
  fresh: string;
  isMine(id: string | undefined): boolean;
}

export interface Tracked<Content> {
  content: Content;
  /** The suggestion that the edit belongs to; null when the edit left nothing to suggest. */
  id: string | null;
  /** Where a position in the content after the edit is in `content`. */
  moved(position: number): number;
}

/** An edit of blocks. What stayed around them may be left out, up to the paragraph that follows. */
export function trackBlocks(
  before: readonly Block[],
  after: readonly Block[],
  edit: TrackedEdit,
): Tracked<Block[]> {
  const [old, now] = [tokensOf(unitsOf(before)), tokensOf(unitsOf(after))];
  const steps = align(old, now, edit.caret);
  const marking = markingOf(steps, edit);
  const refused = withoutAnchors(decideBlocks(before, false, 'all'));
  const accepted = withoutAnchors(acceptedBlocks(steps));
  const isRight = (blocks: readonly Block[]) =>
    isSameJson(withoutAnchors(decideBlocks(blocks, false, 'all')), refused) &&
    isSameJson(withoutAnchors(decideBlocks(blocks, true, 'all')), accepted);
  const apart: Step[] = [
    ...old.map((token): Step => ({ kind: 'before', token })),
    ...now.map((token): Step => ({ kind: 'after', token })),
  ];
  // The last way always serves: nothing that was there goes, nothing that came is joined to it.
  const tryWay = (way: readonly Step[], marks: Marking, beginnings: ListBeginnings) => () => ({
    way,
    marks,
    content: blocksOf(unitsOfTokens(markedTokens(way, marks, beginnings))),
  });
  const { way, marks, content } = firstRight(
    [
      tryWay(steps, marking, 'before'),
      tryWay(steps, marking, 'after'),
      tryWay(steps, marking, 'compared'),
      tryWay(apart, marking, 'compared'),
      tryWay(apart, { ...marking, isMine: () => false }, 'compared'),
    ],
    (result) => isRight(result.content),
  );
  return { content, ...outcome(way, marks, edit) };
}

/** The first result that is right, or the last. */
function firstRight<T>(
  [attempt, ...others]: readonly [() => T, ...(() => T)[]],
  isRight: (result: T) => boolean,
): T {
  const result = attempt();
  const [next, ...rest] = others;
  return next === undefined || isRight(result) ? result : firstRight([next, ...rest], isRight);
}

/**
 * A plain edit of blocks that hold suggestions: what is written inside suggested text is no part of the
 * suggestion, however the editor came to mark it.
 */
export function writePlainly(
  before: readonly Block[],
  after: readonly Block[],
  caret: number | null,
): Block[] {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  // What was moved as it stands brings its suggestions along.
  if (isReordered(old, now)) return [...after];
  const steps = align(tokensOf(old), tokensOf(now), caret);
  const tokens = steps.flatMap((step): Token[] => {
    if (step.kind === 'before') return [];
    return [step.kind === 'after' ? plain(step.token) : step.after];
  });
  return blocksOf(unitsOfTokens(tokens));
}

/** An edit of one paragraph of a note. */
export function trackContent(
  before: readonly Inline[],
  after: readonly Inline[],
  edit: TrackedEdit,
): Tracked<Inline[]> {
  const steps = align(contentTokens(before), contentTokens(after), edit.caret);
  const marking = markingOf(steps, edit);
  return {
    content: contentOf(markedTokens(steps, marking, 'compared')),
    ...outcome(steps, marking, edit),
  };
}

function markedTokens(steps: readonly Step[], marking: Marking, beginnings: ListBeginnings): Token[] {
  return steps.flatMap((step) => markedToken(step, marking, beginnings) ?? []);
}

/** The content after the edit as if what came were not suggested but written. */
function acceptedBlocks(steps: readonly Step[]): Block[] {
  const tokens = steps.flatMap((step): Token[] => {
    if (step.kind === 'before') return isFixed(step.token) ? [step.token] : [];
    if (step.kind === 'after') return [plain(step.token)];
    return [{ ...plain(step.after), ...(step.after.kind !== 'whole' && proposalPart(step.before)) } as Token];
  });
  return decideBlocks(blocksOf(unitsOfTokens(tokens)), true, 'all');
}

function proposalPart(token: Token): object {
  const proposal = proposalOf(token);
  return proposal ? { proposal } : {};
}

/** The token with nothing suggested about it. */
/** True when the same units stand there, in whatever order and layout. */
function isReordered(before: readonly Unit[], after: readonly Unit[]): boolean {
  const contents = (units: readonly Unit[]) =>
    units
      .map((unit) => JSON.stringify(unit.kind === 'text' ? [unit.content, unit.proposal] : unit.block))
      .sort();
  return before.length === after.length && isSameJson(contents(before), contents(after));
}

function plain(token: Token): Token {
  if (token.kind === 'fixed') return token;
  if (token.kind !== 'whole') return { ...token, proposal: undefined };
  if (token.block.type === 'opaque') return token;
  const { proposal: _, ...block } = token.block;
  return { kind: 'whole', block };
}

function isFixed(token: Token): boolean {
  return token.kind === 'fixed' || (token.kind === 'whole' && token.block.type === 'opaque');
}

function markingOf(steps: readonly Step[], { going, fresh, isMine }: TrackedEdit): Marking {
  const isMineHere = (id: string | undefined) => id !== undefined && (id === fresh || isMine(id));
  return { id: going !== null && isBeside(steps, going) ? going : fresh, isMine: isMineHere };
}

/** True when some change of the steps touches content of the suggestion. */
function isBeside(steps: readonly Step[], id: string): boolean {
  const isOf = (step: Step | undefined) => {
    if (step === undefined) return false;
    const proposal = proposalOf(step.kind === 'both' ? step.before : step.token);
    return proposal?.inserted === id || proposal?.deleted === id;
  };
  return steps.some(
    (step, place) => step.kind !== 'both' && (isOf(step) || isOf(steps[place - 1]) || isOf(steps[place + 1])),
  );
}

function outcome(
  steps: readonly Step[],
  marking: Marking,
  { isForward, caret }: TrackedEdit,
): Pick<Tracked<unknown>, 'id' | 'moved'> {
  /** Places that each step has after the edit, and in the result. */
  const sizes = steps.map((step) => {
    const kept = markedToken(step, marking, 'compared');
    const after = step.kind === 'before' ? 0 : sizeOf(step.kind === 'both' ? step.after : step.token);
    return { after, kept: kept === null ? 0 : sizeOf(kept) };
  });
  return {
    id: steps.some((step) => speaksOf(markedToken(step, marking, 'compared'), marking.id))
      ? marking.id
      : null,
    moved: (position) => {
      let [passed, moved] = [0, 0];
      for (const { after, kept } of sizes) {
        if (passed >= position && !(isForward && position === caret && after === 0)) break;
        if (passed < position && passed + after > position) return moved + (position - passed);
        passed += after;
        moved += kept;
      }
      return moved;
    },
  };
}

function speaksOf(token: Token | null, id: string): boolean {
  const proposal: (TextProposal & BlockProposal) | undefined = token === null ? undefined : proposalOf(token);
  return [proposal?.inserted, proposal?.deleted, proposal?.formatted?.id, proposal?.changed?.id].includes(id);
}
