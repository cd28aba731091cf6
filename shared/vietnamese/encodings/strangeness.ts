/** How unlike Vietnamese, read as Unicode, a word looks: the measure by which encodings are told apart. */
import { isSyllable } from '../syllables.ts';
import { VISCII_CONTROLS } from './words.ts';

/** What a run of letters costs that is no syllable, and what it costs when it may be foreign or an abbreviation. */
export const NO_SYLLABLE = 3;
const ABBREVIATION = 0.5;
const FOREIGN = 0.4;

/** Symbols and controls of Latin-1 and windows-1252 that are letters in TCVN3 or VISCII. */
const SYMBOL = `${VISCII_CONTROLS}\\u0080-\\u009f\\u00a1-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf×÷€‚ƒ„†‡ˆ‰‹•˜™›\\u2212\\u2219`;
/** Which of them may stand before a word, and which after it, in plain Unicode. */
const BEFORE = '«¿¡©±‹„‚•\\u2212';
const AFTER = '»®™©›²³¹‰•';
const LETTER = '[\\p{L}\\p{M}]';
/** A symbol where only a letter can be. */
const GLUED = new RegExp(
  [
    `(?![${BEFORE}])[${SYMBOL}]${LETTER}`,
    `${LETTER}(?![${AFTER}])[${SYMBOL}]`,
    `${LETTER}[${SYMBOL}]+${LETTER}`,
    `[${SYMBOL}]{2}`,
  ].join('|'),
  'u',
);
const LETTERS = /[\p{L}\p{M}]+/gu;
/** Micrometres and their like. */
const UNIT = /^[µμ][mgslLAVFW]$/;
const VIETNAMESE_CAPITALS = /^[A-ZĂÂĐÊÔƠƯ]{2,8}$/;

/**
 * 0 for what may stand in Vietnamese text as it is; the more, the stranger.
 * @param word Without white space.
 */
export function strangeness(word: string): number {
  // Read as meant: a wrong Đ and the ƣ of some PDFs are no other encoding (../repairs).
  const read = word.replaceAll('Ð', 'Đ').replaceAll('ƣ', 'ư');
  let strange = GLUED.test(read) ? NO_SYLLABLE : 0;
  for (const [letters] of read.matchAll(LETTERS)) strange += strangenessOf(letters);
  return strange;
}

function strangenessOf(letters: string): number {
  if (isSyllable(letters)) return 0;
  if (UNIT.test(letters)) return 0;
  const isAscii = /^[A-Za-z]+$/.test(letters);
  if (letters.length === 1 && (isAscii || /[đĐ]/.test(letters))) return 0;
  if (VIETNAMESE_CAPITALS.test(letters)) return isAscii ? 0 : ABBREVIATION;
  return isAscii ? FOREIGN : NO_SYLLABLE;
}
