/** The syllables in use, read from the dictionary of the cSpell project. */
import { decodeTrie } from 'cspell-trie-lib';
import { isSyllable } from '../syllables.ts';
import { MORE_SYLLABLES } from './more-syllables.ts';
import { inToneStyle } from './tone-style.ts';

export interface Lexicon {
  /** True when the syllable is in use; case, tone placement and i for y make no difference. */
  has(syllable: string): boolean;
  /** Every syllable in small letters, NFC, its tone placed in the new way. */
  syllables: readonly string[];
}

/** "kĩ" for "kỹ": both are in use after these onsets, and dictionaries list now one, now the other. */
const LONE_I_OR_Y = /^([hklmstv]|qu)([iíìỉĩịyýỳỷỹỵ])$/u;
const I_FOR_Y = new Map([...'yýỳỷỹỵ'].map((letter, index) => [letter, [...'iíìỉĩị'][index] ?? letter]));
const Y_FOR_I = new Map([...I_FOR_Y].map(([y, i]) => [i, y]));

function withOtherI(syllable: string): string {
  return syllable.replace(
    LONE_I_OR_Y,
    (_, onset: string, letter: string) => onset + (I_FOR_Y.get(letter) ?? Y_FOR_I.get(letter) ?? letter),
  );
}

/**
 * @param trie The dictionary in cSpell's own format, unpacked (`@cspell/dict-vi-vn/vi.trie.gz` without gzip).
 *   It knows the new tone placement only.
 */
export function readLexicon(trie: Uint8Array<ArrayBuffer>): Lexicon {
  const known = new Set<string>(MORE_SYLLABLES);
  for (const word of decodeTrie(trie).words()) {
    // "~" marks the dictionary's entries for searching without marks.
    const small = word.toLowerCase();
    if (!word.startsWith('~') && isSyllable(small)) known.add(inToneStyle(small.normalize('NFC'), 'new'));
  }
  const has = (syllable: string): boolean => {
    const small = inToneStyle(syllable.toLowerCase().normalize('NFC'), 'new');
    return known.has(small) || known.has(withOtherI(small));
  };
  return { has, syllables: [...known] };
}
