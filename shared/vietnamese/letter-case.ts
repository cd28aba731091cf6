/** Changing capitals: as Word's Shift+F3 does (small letters, first letters, all capitals, and round again), and as another word has them. */

/** The text with its capitals changed to the next of the three ways; the length in UTF-16 units stays. */
export function nextCase(text: string): string {
  if (text === lower(text)) return firstCapitals(text);
  return text === upper(text) ? lower(text) : upper(text);
}

/** Letter by letter: "ß" stays "ß", so that nothing behind it moves. */
function each(text: string, change: (letter: string) => string): string {
  let changed = '';
  for (const letter of text) {
    const next = change(letter);
    changed += next.length === letter.length ? next : letter;
  }
  return changed;
}

const lower = (text: string) => each(text, (letter) => letter.toLocaleLowerCase('vi'));
const upper = (text: string) => each(text, (letter) => letter.toLocaleUpperCase('vi'));
const firstCapitals = (text: string) =>
  text.replace(/(?<![\p{L}\p{M}\p{N}])\p{L}/gu, (letter) => upper(letter));

/** "nghiệp" in the capitals of "Ngiệp" is "Nghiệp", in those of "NGIỆP" it is "NGHIỆP". */
export function inCapitalsOf(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
