/**
 * VISCII 1.1.
 *
 * Sources, compared letter by letter and at one: RFC 1456, table 1; glibc's charmap VISCII; Perl's Encode. Where
 * others differ: xvnkb and UniKey write Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ, which the standard puts on control codes, as their small
 * letters, UniKey also Õ, which is the byte of the no-break space. The standard is followed; what those programs
 * wrote is raised again by ./capitals.ts.
 */
import type { Codec, Decoded } from './encoding.ts';
import { pairLetters } from './letters.ts';
import { oneByteCodec } from './one-byte.ts';
import { strangeness } from './strangeness.ts';
import { WORD } from './words.ts';

const SMALL = pairLetters([
  '61 E1 E0 E4 E3 D5',
  'E5 A1 A2 C6 C7 A3',
  'E2 A4 A5 A6 E7 A7',
  '65 E9 E8 EB A8 A9',
  'EA AA AB AC AD AE',
  '69 ED EC EF EE B8',
  '6F F3 F2 F6 F5 F7',
  'F4 AF B0 B1 B2 B5',
  'BD BE B6 B7 DE FE',
  '75 FA F9 FC FB F8',
  'DF D1 D7 D8 E6 F1',
  '79 FD CF D6 DB DC',
  'F0',
]);

const CAPITALS = pairLetters([
  '41 C1 C0 C4 C3 80',
  'C5 81 82 02 05 83',
  'C2 84 85 86 06 87',
  '45 C9 C8 CB 88 89',
  'CA 8A 8B 8C 8D 8E',
  '49 CD CC 9B CE 98',
  '4F D3 D2 99 A0 9A',
  'D4 8F 90 91 92 93',
  'B4 95 96 97 B3 94',
  '55 DA D9 9C 9D 9E',
  'BF BA BB BC FF B9',
  '59 DD 9F 14 19 1E',
  'D0',
]);

const raised = [...CAPITALS].map(([letter, byte]): [string, string] => [letter.toUpperCase(), byte]);

const CAPITAL = /\p{Lu}/u;

const codec = oneByteCodec({
  bytes: new Map([...SMALL, ...raised]),
  withoutCapital: new Set('ẳẵẫỷỹỵõ'),
  // Õ stands only in words set in capitals ("VÕ"); between other characters the byte is the no-break space.
  isItself: (character, before) => character === '\u00a0' && !CAPITAL.test(before),
});

/** Typographic marks of windows-1252 that share their bytes with Ổ Ỗ Ộ Ợ Ờ Ở Ầ. */
const TYPOGRAPHIC = /[‘’“”–—…]/;
const ASCII_MARK = /[!-/:-@[-`{-~]/;

/**
 * Takes typographic marks around a word for marks where an ASCII mark parts them from it, or where the letters
 * would make no word of it.
 */
function decodeWord(word: string): Decoded {
  const isMark = (index: number) =>
    TYPOGRAPHIC.test(word.charAt(index)) || ASCII_MARK.test(word.charAt(index));
  let from = 0;
  let to = word.length;
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  if (from === to) return codec.decode(word);
  let outerFrom = from;
  let outerTo = to;
  while (TYPOGRAPHIC.test(word.charAt(outerFrom - 1))) outerFrom -= 1;
  while (TYPOGRAPHIC.test(word.charAt(outerTo))) outerTo += 1;
  const bare = decodePart(word, from, to);
  const whole = decodePart(word, outerFrom, outerTo);
  return strangeness(bare.text) < strangeness(whole.text) ? bare : whole;
}

function decodePart(word: string, from: number, to: number): Decoded {
  const { text, unread } = codec.decode(word.slice(from, to));
  return { text: word.slice(0, from) + text + word.slice(to), unread };
}

export const viscii: Codec = {
  ...codec,
  decode(legacy) {
    let unread = 0;
    const text = legacy.replace(WORD, (word) => {
      const decoded = decodeWord(word);
      unread += decoded.unread;
      return decoded.text;
    });
    return { text, unread };
  },
};
