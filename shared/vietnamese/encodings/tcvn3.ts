/**
 * TCVN3, also called ABC: the encoding of the fonts .VnTime, .VnArial and their family.
 *
 * Sources, compared letter by letter and at one: TCVN 5712:1993 (VN3) as glibc's charmap TCVN5712-1 has it,
 * UniKey's ukengine/data.cpp, the chart "Bảng đối chiếu encoding các bộ chữ hiện hành với Unicode".
 *
 * Of the marked capitals it has only Ă Â Đ Ê Ô Ơ Ư. The rest are their small letters in a font whose name ends
 * in H (.VnTimeH), which shows every letter as a capital: see ./capitals.ts. The codes that TCVN 5712 (VN1, VN2)
 * gives those capitals, and that xvnkb uses, are in no font of the ABC family and are left out.
 */
import type { Codec } from './encoding.ts';
import { pairLetters, SMALL_LETTERS } from './letters.ts';
import { oneByteCodec } from './one-byte.ts';

const SMALL = pairLetters([
  '61 B8 B5 B6 B7 B9',
  'A8 BE BB BC BD C6',
  'A9 CA C7 C8 C9 CB',
  '65 D0 CC CE CF D1',
  'AA D5 D2 D3 D4 D6',
  '69 DD D7 D8 DC DE',
  '6F E3 DF E1 E2 E4',
  'AB E8 E5 E6 E7 E9',
  'AC ED EA EB EC EE',
  '75 F3 EF F1 F2 F4',
  'AD F8 F5 F6 F7 F9',
  '79 FD FA FB FC FE',
  'AE',
]);

const CAPITALS = new Map([
  ['Ă', 'A1'],
  ['Â', 'A2'],
  ['Ê', 'A3'],
  ['Ô', 'A4'],
  ['Ơ', 'A5'],
  ['Ư', 'A6'],
  ['Đ', 'A7'],
]);

/**
 * What PDFs set in .VnTime yield for a byte: the minus sign for 0xAD (ư), the bullet operator for 0xB7 (ã)
 * (DOMAIN.md), and the Greek mu, to which the micro sign 0xB5 (à) is folded by NFKC.
 */
export const TCVN3_STAND_INS: ReadonlyMap<string, string> = new Map([
  ['\u2212', 'ư'],
  ['\u2219', 'ã'],
  ['\u03bc', 'à'],
]);

const PLAIN_VOWELS = new Set('aeiouy');
const withoutCapital = new Set(
  SMALL_LETTERS.filter((letter) => !CAPITALS.has(letter.toUpperCase()) && !PLAIN_VOWELS.has(letter)),
);

const DIGIT = /\d/;

/** "3×4", "2½" and "−5" are arithmetic, whatever the font. */
function isArithmetic(character: string, before: string, after: string): boolean {
  if (character === '×') return DIGIT.test(before) && DIGIT.test(after);
  if (character === '\u2212') return DIGIT.test(after);
  return /[¼½¾]/.test(character) && DIGIT.test(before);
}

const codec = oneByteCodec({
  bytes: new Map([...SMALL, ...CAPITALS]),
  standIns: TCVN3_STAND_INS,
  withoutCapital,
  isItself: isArithmetic,
});

export const tcvn3: Codec = {
  ...codec,
  /** Capitals that need the font are written as their small letters, which is what .VnTimeH makes them from. */
  encode: (text) =>
    codec.encode(
      text
        .normalize('NFC')
        .replace(/\P{ASCII}/gu, (letter) =>
          withoutCapital.has(letter.toLowerCase()) ? letter.toLowerCase() : letter,
        ),
    ),
};
