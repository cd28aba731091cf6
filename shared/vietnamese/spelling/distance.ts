/**
 * How far apart two syllables are as slips of typing and hearing go: 0 for the same, about 1 for a letter
 * that has nothing to do with the other.
 */
import { fold } from '../normalise.ts';

const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONE_MARKS}]`, 'u');

/** Onsets and ends that are heard alike in one part of the country or another. */
const HEARD_ALIKE: readonly (readonly [string, string])[] = [
  ['ch', 'tr'],
  ['s', 'x'],
  ['d', 'gi'],
  ['d', 'v'],
  ['d', 'r'],
  ['gi', 'r'],
  ['l', 'n'],
  ['ng', 'ngh'],
  ['g', 'gh'],
  ['c', 'k'],
  ['c', 'q'],
];
const ENDS_HEARD_ALIKE: readonly (readonly [string, string])[] = [
  ['n', 'ng'],
  ['n', 'nh'],
  ['ng', 'nh'],
  ['c', 't'],
  ['ch', 't'],
  ['i', 'y'],
  ['u', 'o'],
];

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEY_PLACES = new Map(
  ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.5, y }] as const)),
);

interface Parts {
  letters: string;
  tone: string;
}

/** Letters with their shapes, and the tone apart. */
function apart(syllable: string): Parts {
  const marked = syllable.normalize('NFD');
  return { letters: marked.replace(TONE, '').normalize('NFC'), tone: TONE.exec(marked)?.[0] ?? '' };
}

const base = (letter: string) => (letter === 'đ' ? 'd' : letter.normalize('NFD').charAt(0));

function isNeighbour(one: string, other: string): boolean {
  const here = KEY_PLACES.get(base(one));
  const there = KEY_PLACES.get(base(other));
  return here !== undefined && there !== undefined && Math.hypot(here.x - there.x, here.y - there.y) < 1.2;
}

function letterCost(one: string, other: string): number {
  if (one === other) return 0;
  // A shape forgotten or put on another letter: o, ô, ơ; d, đ.
  if (base(one) === base(other)) return 0.45;
  return isNeighbour(one, other) ? 0.75 : 1;
}

/** Left out, typed twice, typed in the wrong order: each a usual slip of the fingers. */
function editCost(one: string, other: string): number {
  const width = other.length + 1;
  const costs = new Float64Array((one.length + 1) * width);
  const at = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1) {
    for (let column = 0; column <= other.length; column += 1) {
      if (row === 0 || column === 0) {
        costs[row * width + column] = (row + column) * 0.9;
        continue;
      }
      const here = one.charAt(row - 1);
      const there = other.charAt(column - 1);
      const doubled = here === one.charAt(row - 2) ? 0.4 : 0.9;
      let cost = Math.min(
        at(row - 1, column - 1) + letterCost(here, there),
        at(row - 1, column) + doubled,
        at(row, column - 1) + 0.9,
      );
      const crossed = row > 1 && column > 1 && here === other.charAt(column - 2);
      if (crossed && one.charAt(row - 2) === there) cost = Math.min(cost, at(row - 2, column - 2) + 0.5);
      costs[row * width + column] = cost;
    }
  }
  return at(one.length, other.length);
}

function toneCost(one: string, other: string): number {
  if (one === other) return 0;
  const pair = one + other;
  // hỏi and ngã sound alike to half of the country.
  if (pair === '\u0309\u0303' || pair === '\u0303\u0309') return 0.25;
  return one === '' || other === '' ? 0.45 : 0.6;
}

function swapped(word: string, pairs: typeof HEARD_ALIKE, atEnd: boolean): string[] {
  return pairs.flatMap(([left, right]) =>
    [[left, right] as const, [right, left] as const].flatMap(([from, to]) => {
      if (atEnd) return word.endsWith(from) ? [word.slice(0, -from.length) + to] : [];
      return word.startsWith(from) ? [to + word.slice(from.length)] : [];
    }),
  );
}

/** Letters that are the same once all marks are set aside, as when the input method was off. */
const SAME_BASES = 0.3;

/** Costs of whole candidates, kept by their letters: those that differ by their tone only share the work. */
export class SlipDistance {
  readonly #written: Parts;
  readonly #bases: string;
  readonly #alike: readonly string[];
  readonly #byLetters = new Map<string, number>();

  /** @param written small letters, NFC. */
  constructor(written: string) {
    this.#written = apart(written);
    const { letters } = this.#written;
    this.#bases = fold(letters);
    this.#alike = [...swapped(letters, HEARD_ALIKE, false), ...swapped(letters, ENDS_HEARD_ALIKE, true)];
  }

  /** @param candidate small letters, NFC. */
  to(candidate: string): number {
    const { letters, tone } = apart(candidate);
    const marks = toneCost(this.#written.tone, tone);
    const known = this.#byLetters.get(letters) ?? this.#lettersTo(letters);
    this.#byLetters.set(letters, known);
    // Without any mark of its own the word says nothing about the tone.
    const isBare = this.#bases === this.#written.letters && this.#written.tone === '';
    return known + (isBare ? marks / 4 : marks);
  }

  #lettersTo(letters: string): number {
    const { letters: written } = this.#written;
    if (letters === written) return 0;
    if (fold(letters) === this.#bases) return SAME_BASES;
    // No correction is that far away.
    if (Math.abs(letters.length - written.length) > 1) return Number.POSITIVE_INFINITY;
    const heard = this.#alike.map((variant) =>
      variant === letters ? 0.35 : 0.35 + editCost(variant, letters),
    );
    return Math.min(editCost(written, letters), ...heard);
  }
}
