/** What a word that no dictionary knows was probably meant to be. */

import { inCapitalsOf } from '../letter-case.ts';
import { COMMON_SYLLABLES } from './common-syllables.ts';
import { SlipDistance } from './distance.ts';
import type { Lexicon } from './lexicon.ts';
import { inToneStyle, type ToneStyle } from './tone-style.ts';

export interface SuggestionContext {
  /** The words right before and behind, in small letters; empty where there are none. */
  before: string;
  behind: string;
  /** True when two syllables in this order are known to belong together, small letters: "triển khai". */
  isPair(first: string, second: string): boolean;
  /** Where to place the tone; null: as the dictionary does. */
  toneStyle: ToneStyle | null;
}

const MOST = 5;
/** Farther than this a candidate is another word, not a correction. */
const FARTHEST = 1.5;
/** What a neighbour that the candidate is known to stand beside is worth. */
const PAIR_BONUS = 0.5;
/** What it is worth to be one of the words that every text has. */
const COMMON_BONUS = 0.35;

/**
 * At most five syllables in the order of their likelihood, in the capitals of what was written.
 * Takes some milliseconds: call it when somebody asks.
 */
export function suggestSpellings(written: string, lexicon: Lexicon, context: SuggestionContext): string[] {
  const small = inToneStyle(written.toLowerCase().normalize('NFC'), 'new');
  const distance = new SlipDistance(small);
  const ranked = lexicon.syllables
    .map((syllable) => ({ syllable, cost: distance.to(syllable) }))
    .filter(({ syllable, cost }) => cost <= FARTHEST && syllable !== small)
    .map(({ syllable, cost }) => ({ syllable, cost: cost - bonus(syllable, context) }))
    .sort((left, right) => left.cost - right.cost);
  return ranked
    .slice(0, MOST)
    .map(({ syllable }) => inToneStyle(syllable, context.toneStyle ?? 'old'))
    .map((syllable) => inCapitalsOf(written, syllable));
}

function bonus(syllable: string, { before, behind, isPair }: SuggestionContext): number {
  // Lists of words place the tone in the old way.
  const listed = inToneStyle(syllable, 'old');
  const pairs = Number(isPair(before, listed)) + Number(isPair(listed, behind));
  return pairs * PAIR_BONUS + (COMMON_SYLLABLES.has(listed) ? COMMON_BONUS : 0);
}
