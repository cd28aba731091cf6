/** What it costs to read a word in each encoding. */
import { CODECS } from './codecs.ts';
import { ENCODINGS, LEGACY_ENCODINGS, type LegacyEncoding } from './encoding.ts';
import { NO_SYLLABLE, strangeness } from './strangeness.ts';
import { isAddress, isUnicodeOnly, VISCII_CONTROLS } from './words.ts';

const STRANGEST = 6;
const NEVER = 1e6;
const UNREAD_LETTER = 3;
/** Where neither reading is sound, the word is of another language, and Unicode. */
const AS_STRANGE_IN_UNICODE = 2;
/** Where both readings are sound, Unicode is likelier. */
const AS_GOOD_IN_UNICODE = 0.25;
/** Points and question marks behind a vowel are marks where the words around them have some. */
const AS_GOOD_AS_POINTS = 0.1;
/** For words that are alike in both: a stretch ends where its evidence ends. */
const LEGACY_AT_ALL = 0.01;
/** VIQR is ASCII: marks inside a word tell less than letters do, a foreign word speaks against it. */
const VIQR_AS_UNICODE = 1.5;
const FOREIGN_IN_VIQR = 0.6;
const MISSPELT_VIQR = 2;

/** One cost per encoding, in the order of ENCODINGS. */
export type Costs = readonly number[];

const ALIKE: Costs = ENCODINGS.map(() => 0);
const UNICODE_ONLY: Costs = ENCODINGS.map((encoding) => (encoding === 'unicode' ? 0 : NEVER));

/** A mark of VIQR where English has none: a shape mark, a tone before a letter, dd in front. */
const VIQR_MARK = /[aou]\(|[aeo]\^|[ou]\+|[aeiouy][`~]|[aeiouy]['?.](?=[a-z])|(?<![a-z])dd/i;
const BEYOND_ASCII = new RegExp(`[^\\p{ASCII}]|[${VISCII_CONTROLS}]`, 'u');

export function costsOf(word: string): Costs {
  if (isUnicodeOnly(word)) return UNICODE_ONLY;
  if (isAddress(word)) return ALIKE;
  const asUnicode = unicodeCost(word);
  return [asUnicode, ...LEGACY_ENCODINGS.map((encoding) => legacyCost(word, encoding, asUnicode))];
}

function unicodeCost(word: string): number {
  const strange = BEYOND_ASCII.test(word) ? Math.min(strangeness(word), STRANGEST) : 0;
  return strange + (isViqr(word) ? VIQR_AS_UNICODE : 0);
}

function isViqr(word: string): boolean {
  if (!VIQR_MARK.test(word)) return false;
  const { text } = CODECS.viqr.decode(word);
  return text !== word && strangeness(text) === 0;
}

function legacyCost(word: string, encoding: LegacyEncoding, asUnicode: number): number {
  const { text, unread } = CODECS[encoding].decode(word);
  const strange = strangeness(text);
  let cost = LEGACY_AT_ALL + strange + unread * UNREAD_LETTER;
  if (asUnicode === 0 && text !== word) cost += encoding === 'viqr' ? AS_GOOD_AS_POINTS : AS_GOOD_IN_UNICODE;
  if (encoding === 'viqr' && strange > 0)
    cost = text === word ? cost + FOREIGN_IN_VIQR : Math.min(cost, MISSPELT_VIQR);
  if (strange >= NO_SYLLABLE && asUnicode >= NO_SYLLABLE && text !== word) cost += AS_STRANGE_IN_UNICODE;
  // Unchanged, it is as strange as before: VIQR is no more VNI than it is Unicode.
  if (text === word) cost = Math.max(cost, asUnicode + LEGACY_AT_ALL);
  return Math.min(cost, STRANGEST + AS_STRANGE_IN_UNICODE);
}
