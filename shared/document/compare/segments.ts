/** Word by word inside one paragraph: what stayed, went, came, and looks otherwise. */
import { diffArrays } from 'diff';
import type { Segment, WordTotals } from './comparison.ts';
import { PLAIN, sameFormat, type TextPiece, type Token } from './tokens.ts';

/** A stretch that stayed, or one that was replaced: either side of it may be empty. */
interface Stretch {
  isSame: boolean;
  old: Token[];
  new: Token[];
}

/** Beyond this many differing words inside one paragraph it counts as written anew. */
const MOST_EDITS = 4000;

/** Compares two runs of tokens. */
export function compareTokens(old: readonly Token[], next: readonly Token[]): Segment[] {
  return joinSegments(joinAcrossSpaces(slideToSpaces(stretches(old, next))).flatMap(segmentsOf));
}

/** All of a run as one thing that happened to it. */
export function wholeRun(tokens: readonly Token[], change: 'same' | 'added' | 'removed'): Segment[] {
  return joinSegments(tokens.flatMap(({ pieces }) => pieces.map((piece) => ({ change, piece }))));
}

function stretches(old: readonly Token[], next: readonly Token[]): Stretch[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const changes = diffArrays(keys(old), keys(next), { maxEditLength: MOST_EDITS });
  if (!changes) return [{ isSame: false, old: [...old], new: [...next] }];
  const result: Stretch[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed;
    let stretch = result.at(-1);
    if (!stretch || isSame || stretch.isSame) {
      stretch = { isSame, old: [], new: [] };
      result.push(stretch);
    }
    if (!added) stretch.old.push(...old.slice(oldAt, oldAt + count));
    if (!removed) stretch.new.push(...next.slice(newAt, newAt + count));
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  return result;
}

const isSpace = (token: Token | undefined) => token !== undefined && /^\s+$/u.test(token.key);

/**
 * "mới| |Triều |" and "mới| Triều| " say the same of "mới Triều "; the second way the words put in stand right
 * after the change before them, and are one with it. The same for words taken out.
 */
function slideToSpaces(all: readonly Stretch[]): Stretch[] {
  const result = [...all];
  for (let index = 1; index < result.length - 1; index += 1) {
    const [before, space, run] = result.slice(index - 1, index + 2);
    if (!before || !space || !run || before.isSame || !space.isSame || run.isSame) continue;
    const side = run.old.length === 0 ? 'new' : run.new.length === 0 ? 'old' : null;
    const [only] = space[side ?? 'old'];
    const end = side && run[side].at(-1);
    if (!side || space.old.length !== 1 || !only || !end || !isSpace(only) || end.key !== only.key) continue;
    result[index - 1] = { ...before, [side]: [...before[side], only, ...run[side].slice(0, -1)] };
    result[index] = { ...space, [side]: [end] };
    result.splice(index + 1, 1);
  }
  return result;
}

/** Several words replaced in a row are one replacement: the spaces between them did not stay by intention. */
function joinAcrossSpaces(all: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const [index, stretch] of all.entries()) {
    const before = result.at(-1);
    const after = all[index + 1];
    if (
      stretch.isSame &&
      stretch.old.every(isSpace) &&
      before &&
      after &&
      !before.isSame &&
      isReplacement(before, after)
    ) {
      before.old.push(...stretch.old);
      before.new.push(...stretch.new);
    } else if (before && !before.isSame && !stretch.isSame) {
      before.old.push(...stretch.old);
      before.new.push(...stretch.new);
    } else {
      result.push({ ...stretch, old: [...stretch.old], new: [...stretch.new] });
    }
  }
  return result;
}

function isReplacement(before: Stretch, after: Stretch): boolean {
  const all = [before, after];
  return all.every((one) => !one.isSame && one.old.length > 0 && one.new.length > 0);
}

function segmentsOf({ isSame, old, new: next }: Stretch): Segment[] {
  if (!isSame) return [...wholeRun(old, 'removed'), ...wholeRun(next, 'added')];
  return next.flatMap((token, index) => {
    const before = old[index];
    if (!before || before.look === token.look) {
      return token.pieces.map((piece): Segment => ({ change: 'same', piece }));
    }
    return formatted(before.pieces as readonly TextPiece[], token.pieces as readonly TextPiece[]);
  });
}

/** One word in two looks, cut where either look changes. Only text has looks. */
function formatted(old: readonly TextPiece[], next: readonly TextPiece[]): Segment[] {
  const result: Segment[] = [];
  const before = old.flatMap(({ text, format }) => [...text].map(() => format));
  let at = 0;
  for (const { text, format } of next) {
    for (const letter of text) {
      const was = before[at] ?? PLAIN;
      at += 1;
      const piece: TextPiece = { type: 'text', text: letter, format };
      result.push(
        sameFormat(was, format) ? { change: 'same', piece } : { change: 'formatted', piece, before: was },
      );
    }
  }
  return result;
}

function joinSegments(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    const joined = last && joint(last, segment);
    if (joined) result[result.length - 1] = joined;
    else result.push(segment);
  }
  return result;
}

function joint(last: Segment, next: Segment): Segment | null {
  if (last.piece.type !== 'text' || next.piece.type !== 'text') return null;
  if (!sameFormat(last.piece.format, next.piece.format)) return null;
  const piece = { ...last.piece, text: last.piece.text + next.piece.text };
  if (last.change === 'formatted') {
    if (next.change !== 'formatted' || !sameFormat(last.before, next.before)) return null;
    return { ...last, piece };
  }
  return last.change === next.change ? { change: last.change, piece } : null;
}

export const isChanged = (segments: readonly Segment[]): boolean =>
  segments.some(({ change }) => change !== 'same');

/** The chữ that were put in and taken out. */
export function countSegments(segments: readonly Segment[], count: (text: string) => number): WordTotals {
  const side = (change: 'added' | 'removed') =>
    count(segments.map((one) => (one.change === change ? textOf(one) : ' ')).join(''));
  return { added: side('added'), removed: side('removed') };
}

function textOf({ piece }: Segment): string {
  return piece.type === 'text' ? piece.text : ' ';
}
