/** Putting the ends of comments into merged text: those of its own side where they were, others where they fit. */
import { diffArrays } from 'diff';
import { joinParagraphs, type Token, tokensOf } from '../compare/tokens.ts';
import type { Inline } from '../schema.ts';
import { type AnchorPlace, inlineLength } from './side.ts';

/** Runs of inline content one after the other, and the ends of comments in them. */
export interface AnchoredRuns {
  runs: readonly Inline[][];
  anchors: readonly AnchorPlace[];
}

/**
 * The runs with their own anchors, and those of `other` that stand in the same text or in what came of it.
 *
 * @param isWanted which threads of the other side are not there without this.
 */
export function withAnchors(
  own: AnchoredRuns,
  other: AnchoredRuns,
  isWanted: (threadId: string) => boolean,
): Inline[][] {
  const wanted = other.anchors.filter(({ threadId }) => isWanted(threadId));
  const carried = wanted.length > 0 && own.runs.length > 0 ? carry(other.runs, own.runs, wanted) : [];
  const anchors = [...own.anchors, ...carried];
  return own.runs.map((content, run) =>
    insert(
      content,
      anchors.filter((anchor) => anchor.run === run),
    ),
  );
}

/** Anchors of several units as if their runs were counted through. */
export function countedThrough(
  parts: readonly { runs: readonly Inline[][]; anchors: readonly AnchorPlace[] }[],
): AnchoredRuns {
  const runs: Inline[][] = [];
  const anchors: AnchorPlace[] = [];
  for (const part of parts) {
    for (const anchor of part.anchors) anchors.push({ ...anchor, run: anchor.run + runs.length });
    runs.push(...part.runs);
  }
  return { runs, anchors };
}

function insert(content: readonly Inline[], anchors: readonly AnchorPlace[]): Inline[] {
  if (anchors.length === 0) return [...content];
  // Of several at one place the ends come first: nothing would be between a start and an end behind it.
  const inOrder = anchors.toSorted(
    (one, next) => one.offset - next.offset || one.edge.localeCompare(next.edge),
  );
  const result: Inline[] = [];
  let offset = 0;
  const place = (upTo: number, isIn: (anchor: AnchorPlace) => boolean = () => true) => {
    for (let next = inOrder[0]; next && next.offset <= upTo && isIn(next); next = inOrder[0]) {
      result.push({ type: 'commentAnchor', threadId: next.threadId, edge: next.edge });
      inOrder.shift();
    }
  };
  for (const inline of content) {
    place(offset);
    const end = offset + inlineLength(inline);
    if (inline.type === 'text') {
      let from = offset;
      for (let next = inOrder[0]; next && next.offset < end; next = inOrder[0]) {
        if (next.offset > from)
          result.push({ ...inline, text: inline.text.slice(from - offset, next.offset - offset) });
        from = next.offset;
        place(from);
      }
      result.push({ ...inline, text: inline.text.slice(from - offset) });
    } else {
      // A link is never cut: what begins in it begins before it.
      place(end - 1, ({ edge }) => edge === 'start');
      result.push(inline);
    }
    offset = end;
  }
  place(Number.POSITIVE_INFINITY);
  return result;
}

const lengthOf = ({ pieces }: Token) =>
  pieces.reduce((sum, piece) => sum + (piece.type === 'text' ? piece.text.length : 1), 0);

/** Where places in one text are in another that came of the same, word by word. */
function carry(
  from: readonly Inline[][],
  to: readonly Inline[][],
  anchors: readonly AnchorPlace[],
): AnchorPlace[] {
  const tokens = (runs: readonly Inline[][]) => joinParagraphs(runs.map((content) => tokensOf(content)));
  const stretches = alignTokens(tokens(from), tokens(to));
  return anchors.map((anchor) => {
    const position = mapped(startOf(from, anchor.run) + anchor.offset, anchor.edge, stretches);
    return { ...anchor, ...placeOf(to, position, anchor.edge) };
  });
}

/** How many characters come before a run; the end of a run counts 1. */
function startOf(runs: readonly Inline[][], run: number): number {
  return runs.slice(0, run).reduce((sum, content) => sum + runLength(content) + 1, 0);
}

function runLength(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => sum + inlineLength(inline), 0);
}

function placeOf(runs: readonly Inline[][], position: number, edge: AnchorPlace['edge']) {
  let left = position;
  for (const [run, content] of runs.entries()) {
    const length = runLength(content);
    // What begins at the end of a run begins in the next one.
    const isHere = edge === 'end' ? left <= length : left < length;
    if (isHere || run === runs.length - 1) return { run, offset: Math.min(left, length) };
    left = Math.max(0, left - length - 1);
  }
  return { run: 0, offset: 0 };
}

interface Aligned {
  isSame: boolean;
  /** Lengths in characters. */
  old: number;
  new: number;
}

/** Two texts as stretches that stayed and stretches of which one took the place of the other. */
function alignTokens(old: readonly Token[], next: readonly Token[]): Aligned[] {
  const length = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + lengthOf(token), 0);
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const result: Aligned[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(keys(old), keys(next))) {
    const isSame = !added && !removed;
    let last = result.at(-1);
    if (!last || isSame || last.isSame) {
      last = { isSame, old: 0, new: 0 };
      result.push(last);
    }
    if (!added) {
      last.old += length(old.slice(oldAt, oldAt + count));
      oldAt += count;
    }
    if (!removed) {
      last.new += length(next.slice(newAt, newAt + count));
      newAt += count;
    }
  }
  return result;
}

/** In text that was replaced, a comment is about all that took its place. */
function mapped(position: number, edge: AnchorPlace['edge'], stretches: readonly Aligned[]): number {
  let [oldAt, newAt] = [0, 0];
  for (const stretch of stretches) {
    const oldEnd = oldAt + stretch.old;
    if (edge === 'start' ? position < oldEnd : position <= oldEnd) {
      if (stretch.isSame) return newAt + position - oldAt;
      return edge === 'start' ? newAt : newAt + stretch.new;
    }
    oldAt = oldEnd;
    newAt += stretch.new;
  }
  return newAt;
}
