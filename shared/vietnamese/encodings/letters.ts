/** The Vietnamese letters that ASCII lacks, in the order in which the tables of old encodings list them. */

/**
 * One row per vowel, each with its six tones: ngang, sắc, huyền, hỏi, ngã, nặng; then đ.
 * Small letters, NFC. The tables beside this file keep this order, so that a row can be checked by eye.
 */
export const LETTER_ROWS = [
  'aáàảãạ',
  'ăắằẳẵặ',
  'âấầẩẫậ',
  'eéèẻẽẹ',
  'êếềểễệ',
  'iíìỉĩị',
  'oóòỏõọ',
  'ôốồổỗộ',
  'ơớờởỡợ',
  'uúùủũụ',
  'ưứừửữự',
  'yýỳỷỹỵ',
  'đ',
] as const;

/** All 73 in small letters, the plain vowels among them. */
export const SMALL_LETTERS: readonly string[] = LETTER_ROWS.flatMap((row) => [...row]);
/** The same in both cases, small ones first. */
export const LETTERS: readonly string[] = [
  ...SMALL_LETTERS,
  ...SMALL_LETTERS.map((letter) => letter.toUpperCase()),
];

/** Pairs each letter of the rows with its code, written in the same order with spaces between. */
export function pairLetters(rows: readonly string[]): Map<string, string> {
  return new Map(
    LETTER_ROWS.flatMap((row, index) => {
      const codes = (rows[index] ?? '').split(' ');
      return [...row].map((letter, column): [string, string] => [letter, codes[column] ?? '']);
    }),
  );
}
