/** Abbreviations in capitals and their explanations: "thủ tục hành chính (TTHC)". */
import type { Passage } from '../passage.ts';
import { type Word, wordsOf } from './words.ts';

export interface Abbreviation {
  text: string;
  /** The words that it stands for, as far as their initials fit; null where it is only used. */
  explains: string | null;
  /** The initials spell the abbreviation but for Đ written D (or the like). */
  misspelt: boolean;
  passage: Passage;
  from: number;
  to: number;
}

const ABBREVIATION = /^\p{Lu}{2,10}$/u;
const INTRODUCED =
  /(?:\(|(?:gọi tắt|viết tắt|gọi tắt là|viết tắt là|sau đây gọi là|gọi chung là)\s*(?:là)?:?\s*[“"]?)$/iu;

/** The abbreviations of a passage in order. */
export function abbreviationsIn(passage: Passage): Abbreviation[] {
  const words = wordsOf(passage);
  const found: Abbreviation[] = [];
  for (const [index, word] of words.entries()) {
    if (!ABBREVIATION.test(word.text) || !standsAlone(passage.text, word)) continue;
    found.push({
      text: word.text,
      passage,
      from: word.from,
      to: word.to,
      ...explanation(passage.text, words, index),
    });
  }
  return found;
}

/** Not part of a number or symbol: 45/2020/NĐ-CP, VNPT-iGate. */
function standsAlone(text: string, { from, to }: Word): boolean {
  return !/[\d\p{L}/\-–.&]/u.test(text.charAt(from - 1)) && !/[\d\p{L}/\-–&]/u.test(text.charAt(to));
}

function explanation(
  text: string,
  words: readonly Word[],
  index: number,
): Pick<Abbreviation, 'explains' | 'misspelt'> {
  const word = words[index];
  const none = { explains: null, misspelt: false };
  if (!word || !INTRODUCED.test(text.slice(Math.max(0, word.from - 20), word.from))) return none;
  const letters = [...word.text];
  const before = words.slice(Math.max(0, index - letters.length), index);
  const introducers = introducerWords(text, words, index);
  const long =
    introducers > 0
      ? words.slice(Math.max(0, index - introducers - letters.length), index - introducers)
      : before;
  const [first] = long;
  const last = long.at(-1);
  if (long.length !== letters.length || !first || !last) return none;
  const initials = long.map((part) => initialOf(part.text));
  const fits = initials.every((initial, at) => initial === letters[at]);
  const nearly = initials.every((initial, at) => bare(initial) === bare(letters[at] ?? ''));
  if (!fits && !nearly) return none;
  return { explains: text.slice(first.from, last.to), misspelt: !fits };
}

/** How many words "gọi tắt là" takes between long and short form. */
function introducerWords(text: string, words: readonly Word[], index: number): number {
  const word = words[index];
  if (!word) return 0;
  const before = text.slice(Math.max(0, word.from - 24), word.from);
  const match = /\(?((?:sau đây )?(?:gọi|viết) (?:tắt|chung|là)(?: là)?):?\s*[“"]?$/iu.exec(before);
  return match?.[1]?.trim().split(/\s+/u).length ?? 0;
}

/** First letter in capitals without its tone: "ích" gives I, "đơn" Đ, "ưu" Ư. */
export function initialOf(word: string): string {
  const letter = word.charAt(0).toUpperCase().normalize('NFD');
  return letter.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC');
}

function bare(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D');
}
