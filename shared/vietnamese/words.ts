/** Counting in the unit Vietnamese desks use: the syllable written between spaces ("chữ" in Word). */

/** Number of "chữ" as Word counts them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) count += 1;
  return count;
}
