/**
 * Capitals that were made by the font: "CéNG HßA" in .VnTimeH shows CỘNG HÒA, but decodes to "CộNG HòA".
 */
import { isSyllable } from '../syllables.ts';

const WORD = /[\p{L}\p{M}]+/gu;

interface Word {
  text: string;
  from: number;
  to: number;
  /** What its letters say that have a capital of their own: all capitals, or not; null: too few to tell. */
  shouted: boolean | null;
}

/**
 * Raises the letters of words set in capitals. A word tells by its other letters; one that has fewer than two of
 * them follows its neighbours on the line, when these are words and agree.
 * @param withoutCapital Small letters whose capital the encoding could not write.
 */
export function raiseCapitals(text: string, withoutCapital: ReadonlySet<string>): string {
  if (withoutCapital.size === 0) return text;
  return text.replace(/[^\n\r]+/g, (line) => raiseLine(line, withoutCapital));
}

function raiseLine(line: string, withoutCapital: ReadonlySet<string>): string {
  const words = [...line.matchAll(WORD)].map(
    (match): Word => ({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      shouted: isShouted(match[0], withoutCapital),
    }),
  );
  let raised = '';
  let end = 0;
  for (const [index, word] of words.entries()) {
    const neighbours = [words[index - 1], words[index + 1]].filter((near) => near !== undefined);
    const shouted = word.shouted ?? follows(word, neighbours, withoutCapital);
    raised += line.slice(end, word.from) + (shouted ? word.text.toUpperCase() : word.text);
    end = word.to;
    // What follows leans on what was found here: "Ý Ở" after "HỘI".
    if (word.shouted === null && shouted) word.shouted = true;
  }
  return raised + line.slice(end);
}

function isShouted(word: string, withoutCapital: ReadonlySet<string>): boolean | null {
  const sure = [...word].filter((letter) => !withoutCapital.has(letter));
  if (sure.some((letter) => letter === letter.toLowerCase())) return false;
  return sure.length >= 2 ? true : null;
}

/** An abbreviation among small words is shouted too, so only syllables count as neighbours. */
function follows(word: Word, neighbours: readonly Word[], withoutCapital: ReadonlySet<string>): boolean {
  if (![...word.text].some((letter) => withoutCapital.has(letter))) return false;
  const telling = neighbours.filter((near) => near.shouted !== null && isSyllable(near.text));
  return telling.length > 0 && telling.every((near) => near.shouted);
}
