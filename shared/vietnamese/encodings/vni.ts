/**
 * VNI-Windows: the letter, then a mark that is itself an accented Latin letter ("Vieät Nam").
 *
 * Sources, compared letter by letter and at one: UniKey's ukengine/data.cpp (VNI-WIN), xvnkb's vni.h, the chart
 * "Bảng đối chiếu encoding các bộ chữ hiện hành với Unicode". Where others differ: GNU recode swaps Ắ and Ằ; the
 * three above, and the small letters of all, have é for ắ and è for ằ, so AÉ is Ắ and AÈ is Ằ. npm's
 * vietnamese-conversion 2.0 has ỷ and ỹ wrong; they are yû and yõ, as with every other vowel. ỵ alone is one
 * letter, î.
 */
import { type Codec, isForeignLetter } from './encoding.ts';
import { pairLetters } from './letters.ts';

const SMALL = pairLetters([
  'a aù aø aû aõ aï',
  'aê aé aè aú aü aë',
  'aâ aá aà aå aã aä',
  'e eù eø eû eõ eï',
  'eâ eá eà eå eã eä',
  'i í ì æ ó ò',
  'o où oø oû oõ oï',
  'oâ oá oà oå oã oä',
  'ô ôù ôø ôû ôõ ôï',
  'u uù uø uû uõ uï',
  'ö öù öø öû öõ öï',
  'y yù yø yû yõ î',
  'ñ',
]);

const codeOf = new Map<string, string>();
const letterOf = new Map<string, string>();
for (const [letter, code] of SMALL) {
  const [base = '', mark = ''] = code;
  const capital = letter.toUpperCase();
  codeOf.set(letter, code).set(capital, code.toUpperCase());
  // The base tells the case; people typed "Aùp" as well as "AÙP", and both show as meant.
  for (const variant of [mark, mark.toUpperCase()]) {
    letterOf.set(base + variant, letter).set(base.toUpperCase() + variant, capital);
  }
}

export const vni: Codec = {
  withoutCapital: new Set(),
  decode(legacy) {
    let text = '';
    let unread = 0;
    let index = 0;
    while (index < legacy.length) {
      const pair = letterOf.get(legacy.slice(index, index + 2));
      if (pair !== undefined && index + 1 < legacy.length) {
        text += pair;
        index += 2;
        continue;
      }
      const character = legacy.charAt(index);
      const single = letterOf.get(character);
      if (single === undefined && isForeignLetter(character)) unread += 1;
      text += single ?? character;
      index += 1;
    }
    return { text, unread };
  },
  encode: (text) => [...text.normalize('NFC')].map((letter) => codeOf.get(letter) ?? letter).join(''),
};
