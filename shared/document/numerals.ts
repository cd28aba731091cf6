/** Numbers as other programs letter their lists. */

/** a, b, … z, aa, bb, … as in Word. @param number 1 or more */
export function latinLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 30));
}

const ROMAN: readonly [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

/** i, ii, iii, iv, … @param number 1 or more; figures from 4000 on, as there is no numeral */
export function romanNumeral(number: number): string {
  if (number >= 4000) return String(number);
  let rest = number;
  let letters = '';
  for (const [sign, value] of ROMAN) {
    for (; rest >= value; rest -= value) letters += sign;
  }
  return letters;
}
