/** Answers about single words, kept: the same few thousand words make up every text. */

import { isSyllable } from '../../vietnamese/syllables.ts';

/** More different words than a bulletin has; then it begins anew, so that it never grows without end. */
const MOST_WORDS = 20_000;

/** The same function, asked once for each word. */
export function rememberedByWord<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    if (known.size >= MOST_WORDS) known.clear();
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}

/** True when the letters can be a Vietnamese syllable. */
export const canBeSyllable = rememberedByWord(isSyllable);
