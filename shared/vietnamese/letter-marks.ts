/** Points as Vietnamese law and offices letter them: a) b) c) d) đ) e) g) …, without f, j, w, z and without ă, â, ê, ô, ơ, ư. */

/** In order. */
export const POINT_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];

/**
 * The letter of a point: 1 is a, 5 is đ, 23 is y, 24 is aa.
 *
 * @param number 1 or more
 */
export function pointLetter(number: number): string {
  let rest = number;
  let letters = '';
  while (rest > 0) {
    rest -= 1;
    letters = `${POINT_LETTERS[rest % POINT_LETTERS.length]}${letters}`;
    rest = Math.floor(rest / POINT_LETTERS.length);
  }
  return letters;
}

/** "a)", "đ)". */
export function letterMark(number: number): string {
  return `${pointLetter(number)})`;
}

/** Which point a single letter stands for, whatever its case; null for a letter that no point has. */
export function pointNumber(letter: string): number | null {
  const place = POINT_LETTERS.indexOf(letter.toLowerCase());
  return place < 0 ? null : place + 1;
}
