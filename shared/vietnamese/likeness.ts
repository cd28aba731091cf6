/** How alike two lines read when marks, case and punctuation are set aside: titles against a contents page. */
import { fold } from './normalise.ts';

/** The folded words of a line: letters and digits only. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Length of the longest common subsequence of two word lists; time is the product of their lengths. */
function commonInOrder(left: readonly string[], right: readonly string[]): number {
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const current = [0];
    for (let index = 0; index < right.length; index += 1) {
      current.push(
        word === right[index]
          ? (previous[index] ?? 0) + 1
          : Math.max(previous[index + 1] ?? 0, current[index] ?? 0),
      );
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/**
 * Likeness of two lists of folded words, 0 to 1: twice the words they share in order over all words.
 * A line of five words or more that stands wholly at the start of the other counts at least 0.8:
 * contents pages shorten titles and add authors.
 */
export function likeness(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const score = (2 * commonInOrder(left, right)) / (left.length + right.length);
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const opens = short.length >= 5 && short.every((word, index) => word === long[index]);
  return opens ? Math.max(score, 0.8) : score;
}

/** Words in a row that count as said again: shorter runs are fixed phrases. */
const RUN = 4;

/** Share, 0 to 1, of the runs of four words of `text` that stand in `other` too; marks and case set aside. */
export function sharedRuns(text: string, other: string): number {
  const runs = runsOf(foldedWords(text));
  if (runs.length === 0) return 0;
  const known = new Set(runsOf(foldedWords(other)));
  return runs.filter((run) => known.has(run)).length / runs.length;
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}
