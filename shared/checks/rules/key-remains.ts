/** Keys of an input method left in a word: tho6ng (VNI), dduwowcj (Telex), tie^'ng (VIQR). */
import { isSyllable } from '../../vietnamese/syllables.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { decodeTelex, decodeVni } from '../text/typing-keys.ts';
import { isVietnamese, wordsOf } from '../text/words.ts';

/** English words that Telex keys would turn into syllables. */
const ENGLISH = new Set(
  `seen moon room rooms noon soon boom boon cool coop doom door food foot good hood hoop look loom loop mood
  moor poor pool root soop tool too tools seem seems seed teen teens been beer keen deep meet week weeks need
  see sees tee bee lee low slow now how new news row tow show shows bow bows law laws raw saw cow cows wow
  view town down know own tower power flow blow grow grown brown crown window allow`.split(/\s+/u),
);
const VIQR = /(?<![\p{L}\d])[a-z]{1,3}[aeiouy][a-z]?(?:[\^(+]['`?~.]?)[a-z]{0,3}(?![\p{L}\d])/giu;

function checkPassage(passage: Passage, report: Report): void {
  if (!isVietnamese(passage)) return;
  for (const { text, from, to } of wordsOf(passage)) {
    const decoded = /\d/.test(text) ? vniRemains(text) : telexRemains(text);
    if (decoded === null) continue;
    const message = `Phím gõ dấu còn sót trong chữ “${text}”: có lẽ là “${decoded}”.`;
    report({ passage, from, to, severity: 'error', message, suggestion: decoded });
  }
  for (const match of passage.text.matchAll(VIQR)) {
    const message = `Dấu kiểu VIQR còn sót trong chữ “${match[0]}”.`;
    report({ passage, from: match.index, to: match.index + match[0].length, severity: 'error', message });
  }
}

function vniRemains(word: string): string | null {
  if (!/^\p{L}[\p{L}\d]*$/u.test(word) || !/\p{Ll}/u.test(word) || word.length > 12) return null;
  const decoded = decodeVni(word);
  if (decoded === null) return null;
  const base = /^(\p{L}+)(\d+)$/u.exec(word);
  // "phố2", "Trung ương5": a note's number stuck to a whole word. A shape key makes another word of it.
  const stuck = base?.[1] !== undefined && isSyllable(base[1]);
  if (stuck && (!/^[6-9]/.test(base[2] ?? '') || /[^a-z]/iu.test(base[1] ?? ''))) return null;
  return word.replace(/\d/gu, '').length >= 2 ? decoded : null;
}

function telexRemains(word: string): string | null {
  if (word.length < 4 || !/^\p{Lu}?[a-z]+$/u.test(word) || ENGLISH.has(word.toLowerCase())) return null;
  if (isSyllable(word)) return null;
  const decoded = decodeTelex(word);
  if (!decoded) return null;
  const sure = decoded.keys >= 2 || /^dd/iu.test(word);
  if (!sure) return null;
  return /^\p{Lu}/u.test(word) ? decoded.text.charAt(0).toUpperCase() + decoded.text.slice(1) : decoded.text;
}

export const keyRemains: Rule = { id: 'key-remains', group: 'spelling', checkPassage };
