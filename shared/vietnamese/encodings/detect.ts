/**
 * Which encoding each stretch of a text is in.
 *
 * Every word has a cost in every encoding: how strange it looks once decoded. Changing the encoding between two
 * words costs as well, less at the end of a line. The cheapest path through all words (Viterbi's algorithm, linear
 * in their number) is the answer: a word that could be read in two ways goes with its neighbours.
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

/** In and out of a line costs more than one strange word, so that one foreign name changes nothing. */
const CHANGE_IN_LINE = 2.5;
const CHANGE_AT_LINE_END = 1.2;
const LINE_END = /[\n\v\f\r]/;

/** Cuts a text into stretches, each in one encoding. */
export function detectStretches(text: string): Stretch[] {
  if (text === '') return [];
  const words = [...text.matchAll(WORD)];
  const costs = costsOfAll(words.map(([word]) => word));
  if (costs.every(([asUnicode]) => asUnicode === 0))
    return [{ encoding: 'unicode', from: 0, to: text.length }];
  const changes = words.map(({ index }, place) => {
    const before = words[place - 1];
    const gap = before && text.slice(before.index + before[0].length, index);
    return gap === undefined || LINE_END.test(gap) ? CHANGE_AT_LINE_END : CHANGE_IN_LINE;
  });
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

/** Texts repeat their words: each is judged once. */
function costsOfAll(words: readonly string[]): Costs[] {
  const known = new Map<string, Costs>();
  return words.map((word) => {
    const costs = known.get(word) ?? costsOf(word);
    known.set(word, costs);
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
  const path: Encoding[] = [];
  let encoding = totals.indexOf(Math.min(...totals));
  for (let place = costs.length - 1; place >= 0; place -= 1) {
    path.push(ENCODINGS[encoding] ?? 'unicode');
    encoding = cameFrom[place * width + encoding] ?? 0;
  }
  return path.reverse();
}
