/**
 * Which part of the old version became which of the new.
 *
 * Parts that are equal and long enough to be told apart hold the two sides together; between them the pairing
 * is chosen that keeps the most words, and in which one paragraph may have become two, or two one.
 */
import { diffArrays } from 'diff';

export interface Alignable {
  signature: string;
  words: ReadonlyMap<string, number>;
  wordCount: number;
}

/** One of both, one of either alone, or one against two neighbours that it was cut into or joined from. */
export interface Step<T> {
  old: readonly T[];
  new: readonly T[];
}

export interface AlignOptions<T> {
  /** Whether two parts that are not equal may be one changed part, however few words they share. */
  belongTogether?(old: T, next: T): boolean;
  /** Whether the two may be paired at all. */
  comparable(old: T, next: T): boolean;
  /** Whether the part may have been cut in two, or joined with its neighbour. */
  splits(part: T): boolean;
}

/** Least share of words in common of two parts that are one changed part. */
const ALIKE = 0.4;
/** Least share of the words of a part, of three or more, that stand in a longer one that it grew into or shrank from. */
const GREW = 0.9;
/** Least share of a half's words that come from the whole it was cut from. */
const CUT_FROM = 0.7;
/** Parts with fewer words stand in many places: they are no landmarks. */
const LANDMARK_WORDS = 3;
/** Beyond this many differing parts, or pairs of parts to weigh, the pairing is left out. */
const MOST_EDITS = 3000;
const MOST_PAIRS = 1_000_000;

/** How many words, repeats counted, stand in both. */
export function wordsInCommon(left: Alignable['words'], right: Alignable['words']): number {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let common = 0;
  for (const [word, count] of few) common += Math.min(count, many.get(word) ?? 0);
  return common;
}

/** Share, 0 to 1, of words that two parts have in common. */
export function alike(left: Alignable, right: Alignable): number {
  const all = left.wordCount + right.wordCount;
  return all === 0 ? 0 : (2 * wordsInCommon(left.words, right.words)) / all;
}

/** Aligns two runs of parts; the steps hold every part once, in order on both sides. */
export function align<T extends Alignable>(
  old: readonly T[],
  next: readonly T[],
  options: AlignOptions<T>,
): Step<T>[] {
  let start = 0;
  while (start < old.length && start < next.length && old[start]?.signature === next[start]?.signature) {
    start += 1;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < next.length - start &&
    old.at(-1 - end)?.signature === next.at(-1 - end)?.signature
  ) {
    end += 1;
  }
  return [
    ...pairs(old.slice(0, start), next.slice(0, start)),
    ...alignBetween(old.slice(start, old.length - end), next.slice(start, next.length - end), options),
    ...pairs(old.slice(old.length - end), next.slice(next.length - end)),
  ];
}

function pairs<T>(old: readonly T[], next: readonly T[]): Step<T>[] {
  return old.map((one, index) => ({ old: [one], new: next.slice(index, index + 1) }));
}

function alignBetween<T extends Alignable>(
  old: readonly T[],
  next: readonly T[],
  options: AlignOptions<T>,
): Step<T>[] {
  if (old.length === 0 || next.length === 0) return unpaired(old, next);
  const keys = (parts: readonly T[], side: string) =>
    parts.map(({ signature, wordCount }, index) =>
      wordCount >= LANDMARK_WORDS ? signature : `${side}${index}`,
    );
  const changes = diffArrays(keys(old, '<'), keys(next, '>'), { maxEditLength: MOST_EDITS });
  if (!changes) return alignGap(old, next, options);
  const steps: Step<T>[] = [];
  let oldAt = 0;
  let newAt = 0;
  let gap = { old: 0, new: 0 };
  const closeGap = () => {
    const { old: oldCount, new: newCount } = gap;
    steps.push(...alignGap(old.slice(oldAt - oldCount, oldAt), next.slice(newAt - newCount, newAt), options));
    gap = { old: 0, new: 0 };
  };
  for (const { added, removed, count } of changes) {
    if (removed) {
      gap.old += count;
      oldAt += count;
    } else if (added) {
      gap.new += count;
      newAt += count;
    } else {
      closeGap();
      steps.push(...pairs(old.slice(oldAt, oldAt + count), next.slice(newAt, newAt + count)));
      oldAt += count;
      newAt += count;
    }
  }
  closeGap();
  return steps;
}

function unpaired<T>(old: readonly T[], next: readonly T[]): Step<T>[] {
  return [...old.map((one) => ({ old: [one], new: [] })), ...next.map((one) => ({ old: [], new: [one] }))];
}

/** The ways to go one step on: how many parts of either side it takes. */
const PAIR = { old: 1, new: 1 };
const CUT = { old: 1, new: 2 };
const JOINED = { old: 2, new: 1 };
const ONLY_OLD = { old: 1, new: 0 };
const ONLY_NEW = { old: 0, new: 1 };
type Way = typeof PAIR;

/** Dynamic programming from the end: `best[i][j]` is the most words that can be kept of what comes after. */
function alignGap<T extends Alignable>(
  old: readonly T[],
  next: readonly T[],
  options: AlignOptions<T>,
): Step<T>[] {
  if (old.length === 0 || next.length === 0 || old.length * next.length > MOST_PAIRS) {
    return unpaired(old, next);
  }
  const width = next.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const ways = new Array<Way>(best.length).fill(PAIR);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = old.length; i >= 0; i -= 1) {
    for (let j = next.length; j >= 0; j -= 1) {
      let most = -1;
      let way = PAIR;
      const consider = (candidate: Way, gain: number | null) => {
        if (gain === null || i + candidate.old > old.length || j + candidate.new > next.length) return;
        const score = gain + at(i + candidate.old, j + candidate.new);
        if (score > most) {
          most = score;
          way = candidate;
        }
      };
      const [one, two] = [old[i], old[i + 1]];
      const [here, there] = [next[j], next[j + 1]];
      if (one && here) consider(PAIR, pairGain(one, here, options));
      if (one && here && there) consider(CUT, cutGain(one, here, there, options));
      if (one && two && here) consider(JOINED, cutGain(here, one, two, options));
      consider(ONLY_OLD, 0);
      consider(ONLY_NEW, 0);
      best[i * width + j] = Math.max(0, most);
      ways[i * width + j] = way;
    }
  }
  const steps: Step<T>[] = [];
  for (let i = 0, j = 0; i < old.length || j < next.length; ) {
    const way = ways[i * width + j] ?? PAIR;
    steps.push({ old: old.slice(i, i + way.old), new: next.slice(j, j + way.new) });
    i += way.old;
    j += way.new;
  }
  return steps;
}

/** Words kept when the two are one part, or null when they are not. Equal parts without words gain a little. */
function pairGain<T extends Alignable>(old: T, next: T, options: AlignOptions<T>): number | null {
  if (!options.comparable(old, next)) return null;
  if (old.signature === next.signature) return old.wordCount + 1;
  const common = wordsInCommon(old.words, next.words);
  if (options.belongTogether?.(old, next)) return common + 1;
  const all = old.wordCount + next.wordCount;
  const short = Math.min(old.wordCount, next.wordCount);
  const grew = short >= LANDMARK_WORDS && common >= GREW * short;
  return grew || (all > 0 && (2 * common) / all >= ALIKE) ? common : null;
}

/** Words kept when `whole` was cut into two; a little less, so that it happens for a reason only. */
function cutGain<T extends Alignable>(
  whole: T,
  first: T,
  second: T,
  options: AlignOptions<T>,
): number | null {
  if (![whole, first, second].every((part) => options.splits(part))) return null;
  for (const half of [first, second]) {
    if (half.wordCount === 0) return null;
    if (wordsInCommon(whole.words, half.words) < CUT_FROM * half.wordCount) return null;
  }
  const words = new Map(first.words);
  for (const [word, count] of second.words) words.set(word, (words.get(word) ?? 0) + count);
  const common = wordsInCommon(whole.words, words);
  const all = whole.wordCount + first.wordCount + second.wordCount;
  return (2 * common) / all >= CUT_FROM ? common - 0.5 : null;
}
