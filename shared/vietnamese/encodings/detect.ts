/**
 * Which encoding each stretch of a text is in.
 *
 * Every word has a cost in every encoding: how strange it looks once decoded. Changing the encoding between two
 * words costs as well, less between sentences, least at the end of a line. The cheapest path through all words
 * (Viterbi's algorithm, linear in their number) is the answer: a word that could be read in two ways goes with
 * its neighbours.
 */
import { type Costs, costsOf } from './costs.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';
import { WORD } from './words.ts';

/** Offsets count code units of the text that was given; stretches follow each other without a gap. */
export interface Stretch {
  encoding: Encoding;
  from: number;
  to: number;
}

/**
 * In and out of a line costs more than one strange word (3), so that one foreign name changes nothing; inside a
 * sentence even a stretch that is there already costs more to reach further.
 */
const CHANGE_IN_SENTENCE = 4.3;
const CHANGE_IN_LINE = 2.2;
const CHANGE_AT_LINE_END = 1.2;
/** The end of the text is part of a change back: a strange last word is no other encoding either. */
const LEGACY_AT_END = 0.85;
const LINE_END = /[\n\v\f\r]/;
const SENTENCE_END = /[.!?:;"”)\]|/]$/;
const SENTENCE_START = /^["“([|]/;

/** Cuts a text into stretches, each in one encoding. */
export function detectStretches(text: string): Stretch[] {
  if (text === '') return [];
  const words = [...text.matchAll(WORD)];
  const costs = costsOfAll(words.map(([word]) => word));
  if (costs.every(([asUnicode]) => asUnicode === 0))
    return [{ encoding: 'unicode', from: 0, to: text.length }];
  const changes = words.map((word, place) => changeBetween(text, words[place - 1], word));
  const stretches: Stretch[] = [];
  for (const [place, encoding] of cheapestPath(costs, changes).entries()) {
    const last = stretches.at(-1);
    if (last?.encoding === encoding) continue;
    const from = last ? (words[place]?.index ?? 0) : 0;
    if (last) last.to = from;
    stretches.push({ encoding, from, to: text.length });
  }
  return stretches;
}

function changeBetween(text: string, before: RegExpExecArray | undefined, word: RegExpExecArray): number {
  if (before === undefined) return CHANGE_AT_LINE_END;
  if (LINE_END.test(text.slice(before.index + before[0].length, word.index))) return CHANGE_AT_LINE_END;
  const isBetween = SENTENCE_END.test(before[0].slice(-1)) || SENTENCE_START.test(word[0]);
  return isBetween ? CHANGE_IN_LINE : CHANGE_IN_SENTENCE;
}

/** Texts repeat their words, and those of each other: judging each anew would be a sixth of reading a Word file. */
const judged = new Map<string, Costs>();
const MOST_JUDGED = 20_000;
/** What is longer is hardly ever met again. */
const LONGEST_JUDGED = 30;

function costsOfAll(words: readonly string[]): Costs[] {
  return words.map((word) => {
    const before = judged.get(word);
    if (before) return before;
    const costs = costsOf(word);
    if (judged.size >= MOST_JUDGED) judged.clear();
    if (word.length <= LONGEST_JUDGED) judged.set(word, costs);
    return costs;
  });
}

/** The encodings of the words whose costs and changes add up to the least. A text begins as Unicode. */
function cheapestPath(costs: readonly Costs[], changes: readonly number[]): Encoding[] {
  const width = ENCODINGS.length;
  /** For each word and encoding, the encoding of the word before on the cheapest way there. */
  const cameFrom = new Uint8Array(costs.length * width);
  let totals = ENCODINGS.map((encoding) => (encoding === 'unicode' ? 0 : Number.POSITIVE_INFINITY));
  for (const [place, own] of costs.entries()) {
    const cheapest = totals.indexOf(Math.min(...totals));
    const changed = (totals[cheapest] ?? 0) + (changes[place] ?? 0);
    totals = totals.map((stayed, encoding) => {
      const changes = changed < stayed;
      cameFrom[place * width + encoding] = changes ? cheapest : encoding;
      return (changes ? changed : stayed) + (own[encoding] ?? 0);
    });
  }
  totals = totals.map((total, encoding) => total + (ENCODINGS[encoding] === 'unicode' ? 0 : LEGACY_AT_END));
  const path: Encoding[] = [];
  let encoding = totals.indexOf(Math.min(...totals));
  for (let place = costs.length - 1; place >= 0; place -= 1) {
    path.push(ENCODINGS[encoding] ?? 'unicode');
    encoding = cameFrom[place * width + encoding] ?? 0;
  }
  return path.reverse();
}
