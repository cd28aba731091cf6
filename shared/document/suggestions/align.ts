/** Finds what two runs of tokens have in common. */
import { diffArrays } from 'diff';
import { keyOf, sizeOf, type Token } from './tokens.ts';

export type Step =
  /** In both; the two may differ in marks, layout or, of a whole block, in content. */
  | { kind: 'both'; before: Token; after: Token }
  | { kind: 'before'; token: Token }
  | { kind: 'after'; token: Token };

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * The shortest way from one run to the other, in reading order; what went stands before what came in its place.
 *
 * @param caret position in `after`, in sizes of tokens, where something was just written or deleted: among
 *   equal letters it tells which one is meant.
 */
export function align(before: readonly Token[], after: readonly Token[], caret: number | null): Step[] {
  const [left, right] = [before.map(keyOf), after.map(keyOf)];
  const atCaret = caret === null ? 0 : indexAt(after, caret);
  const most = Math.min(before.length, after.length);
  let end = 0;
  while (end < most && end < after.length - atCaret && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  let start = 0;
  while (start < most - end && left[start] === right[start]) start += 1;
  // Without a caret in between, what both end with is counted from the start as well.
  while (end < most - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [
    ...pairs(before.slice(0, start), after.slice(0, start)),
    ...alignMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...pairs(before.slice(before.length - end), after.slice(after.length - end)),
  ];
}

function indexAt(tokens: readonly Token[], position: number): number {
  let passed = 0;
  const index = tokens.findIndex((token) => {
    if (passed >= position) return true;
    passed += sizeOf(token);
    return false;
  });
  return index === -1 ? tokens.length : index;
}

function pairs(before: readonly Token[], after: readonly Token[]): Step[] {
  return before.flatMap((token, place): Step[] => {
    const other = after[place];
    return other === undefined ? [] : [{ kind: 'both', before: token, after: other }];
  });
}

function alignMiddle(before: readonly Token[], after: readonly Token[]): Step[] {
  if (before.length === 0 || after.length === 0) return gap(before, after);
  const steps: Step[] = [];
  const [left, right] = [wordsOf(before), wordsOf(after)];
  let gone: Token[] = [];
  let come: Token[] = [];
  let [leftAt, rightAt] = [0, 0];
  const close = () => {
    steps.push(...gap(gone, come));
    [gone, come] = [[], []];
  };
  for (const { added, removed, count } of diffArrays(left.map(wordKey), right.map(wordKey))) {
    const fromLeft = added ? [] : left.slice(leftAt, leftAt + count).flat();
    const fromRight = removed ? [] : right.slice(rightAt, rightAt + count).flat();
    leftAt += added ? 0 : count;
    rightAt += removed ? 0 : count;
    if (added) come.push(...fromRight);
    else if (removed) gone.push(...fromLeft);
    else {
      close();
      steps.push(...pairs(fromLeft, fromRight));
    }
  }
  close();
  return steps;
}

/** Letters are compared by the word: a paragraph written anew shows words, not scattered letters. */
function wordsOf(tokens: readonly Token[]): Token[][] {
  const words: Token[][] = [];
  let isInWord = false;
  for (const token of tokens) {
    const isLetter = token.kind === 'char' && LETTER.test(token.text);
    if (isLetter && isInWord) words.at(-1)?.push(token);
    else words.push([token]);
    isInWord = isLetter;
  }
  return words;
}

function wordKey(word: readonly Token[]): string {
  return word.map(keyOf).join('|');
}

/** Of whole blocks, one that came where one of its kind went is that one changed. */
function gap(gone: readonly Token[], come: readonly Token[]): Step[] {
  for (const [to, after] of come.entries()) {
    const from = gone.findIndex((token) => isSameKind(token, after));
    const before = gone[from];
    if (before === undefined) continue;
    return [
      ...apart(gone.slice(0, from), come.slice(0, to)),
      { kind: 'both', before, after },
      ...gap(gone.slice(from + 1), come.slice(to + 1)),
    ];
  }
  return apart(gone, come);
}

function apart(gone: readonly Token[], come: readonly Token[]): Step[] {
  return [
    ...gone.map((token): Step => ({ kind: 'before', token })),
    ...come.map((token): Step => ({ kind: 'after', token })),
  ];
}

function isSameKind(one: Token, other: Token): boolean {
  return one.kind === 'whole' && other.kind === 'whole' && one.block.type === other.block.type;
}
