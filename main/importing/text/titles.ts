/** Finds the announced titles in the body: exact wording first, then the likest line, each used once. */
import { foldedWords, likeness } from '#shared/vietnamese/likeness.ts';
import type { ContentsEntry } from './contents.ts';
import { isBareByline, isCredit } from './credits.ts';
import type { Paragraph } from './lines.ts';

/** Below this two lines are two titles. */
const LIKE_ENOUGH = 0.72;
/** Headroom under the limit of articleContentSchema. */
const MAX_CHARACTERS = 700;
/** Comparisons of words that one import may spend; ordinary bulletins need a hundredth. */
const WORK_LIMIT = 20_000_000;

export interface MatchedTitle {
  entry: ContentsEntry;
  /** Index of the first paragraph of the title, and how many it is broken over. */
  index: number;
  span: number;
}

interface Candidate {
  entry: number;
  index: number;
  span: number;
  score: number;
}

/**
 * Matches entries with paragraphs [from, to) of the body, outside of the contents page.
 *
 * A line belongs to the entry it is likest to, so that "… quý I" is not taken for "… quý II". Of equal
 * lines the first after the entry before is taken: titles are often printed twice.
 */
export function matchTitles(
  entries: readonly ContentsEntry[],
  paragraphs: readonly Paragraph[],
  isOutside: (index: number) => boolean,
): MatchedTitle[] {
  const candidates = candidatesOf(entries, paragraphs, isOutside);
  const matched = new Map<number, Candidate>();
  const claimed = new Set<number>();
  // Best matches first; among equals in the order of the contents, so that each search starts after the last.
  const scores = [...new Set(candidates.map(({ score }) => score))].sort((left, right) => right - left);
  const byScore = Map.groupBy(candidates, ({ score }) => score);
  for (const score of scores) {
    const level = Map.groupBy(byScore.get(score) ?? [], ({ entry }) => entry);
    for (const [entry, options] of [...level].sort(([left], [right]) => left - right)) {
      if (matched.has(entry)) continue;
      const free = options.filter(({ index, span }) => !overlaps(claimed, index, span));
      const after = lastBefore(matched, entry);
      const chosen = free.find(({ index }) => index > after) ?? free[0];
      if (!chosen) continue;
      matched.set(entry, chosen);
      for (let step = 0; step < chosen.span; step += 1) claimed.add(chosen.index + step);
      claimRepeats(chosen, paragraphs, claimed);
    }
  }
  return [...matched]
    .flatMap(([number, { index, span }]) => {
      const entry = entries[number];
      return entry ? [{ entry, index, span }] : [];
    })
    .sort((left, right) => left.index - right.index);
}

function overlaps(claimed: ReadonlySet<number>, index: number, span: number): boolean {
  for (let step = 0; step < span; step += 1) if (claimed.has(index + step)) return true;
  return false;
}

function lastBefore(matched: ReadonlyMap<number, Candidate>, entry: number): number {
  for (let before = entry - 1; before >= 0; before -= 1) {
    const found = matched.get(before);
    if (found) return found.index;
  }
  return -1;
}

/** The same title once more within the next lines is no second article. */
function claimRepeats(
  { index, span }: Candidate,
  paragraphs: readonly Paragraph[],
  claimed: Set<number>,
): void {
  const title = foldedWords(textOf(paragraphs, index, span)).join(' ');
  for (let step = index + span; step < index + span + 3; step += 1) {
    const text = paragraphs[step]?.text;
    if (text !== undefined && text.length < 600 && foldedWords(text).join(' ') === title) claimed.add(step);
  }
}

export function textOf(paragraphs: readonly Paragraph[], index: number, span: number): string {
  return paragraphs
    .slice(index, index + span)
    .map((paragraph) => paragraph.text)
    .join(' ');
}

function candidatesOf(
  entries: readonly ContentsEntry[],
  paragraphs: readonly Paragraph[],
  isOutside: (index: number) => boolean,
): Candidate[] {
  const byWord = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const word of new Set(entry.words)) {
      const numbers = byWord.get(word) ?? [];
      numbers.push(number);
      byWord.set(word, numbers);
    }
  }
  const candidates: Candidate[] = [];
  let work = 0;
  for (let index = 0; index < paragraphs.length && work < WORK_LIMIT; index += 1) {
    if (isOutside(index)) continue;
    for (let span = 1; span <= 3; span += 1) {
      if (!canBeTitle(paragraphs, index, span, isOutside)) break;
      const text = textOf(paragraphs, index, span);
      if (text.length > MAX_CHARACTERS) break;
      const words = foldedWords(text);
      const best = bestEntries(words, entries, byWord, (steps) => {
        work += steps;
      });
      // A broken title must beat its own first line clearly.
      for (const { entry, score } of best) {
        const rounded = Math.round((score - (span - 1) * 0.05) * 50) / 50;
        if (rounded >= LIKE_ENOUGH) candidates.push({ entry, index, span, score: rounded });
      }
    }
  }
  return candidates;
}

function canBeTitle(
  paragraphs: readonly Paragraph[],
  index: number,
  span: number,
  isOutside: (index: number) => boolean,
): boolean {
  const last = paragraphs[index + span - 1];
  if (!last || isOutside(index + span - 1) || last.words > 60 || last.text.length > 500) return false;
  if (isCredit(last)) return false;
  if (span === 1) return true;
  if (isBareByline(last.text)) return false;
  // A title's second line follows at once; over a gap only what cannot end there goes on.
  const first = paragraphs[index]?.text ?? '';
  return (
    last.words <= 30 && (last.gap === 0 || (last.gap === 1 && !/[.;?!]$/.test(first) && !isBareByline(first)))
  );
}

/** The entries this line is likest to: one, or several with the same score. */
function bestEntries(
  words: readonly string[],
  entries: readonly ContentsEntry[],
  byWord: ReadonlyMap<string, readonly number[]>,
  spend: (steps: number) => void,
): { entry: number; score: number }[] {
  const shared = new Map<number, number>();
  for (const word of new Set(words)) {
    const numbers = byWord.get(word) ?? [];
    spend(numbers.length);
    for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  let best: { entry: number; score: number }[] = [];
  for (const [number, count] of shared) {
    const entry = entries[number];
    if (!entry || count < Math.min(words.length, entry.words.length) * 0.5) continue;
    spend(words.length * entry.words.length);
    const score = likeness(words, entry.words);
    const top = best[0]?.score ?? 0;
    if (score > top) best = [{ entry: number, score }];
    else if (score === top) best.push({ entry: number, score });
  }
  return best;
}
