/** The words of a text as the index knows them. */
import { fold, toNfc } from '../vietnamese/normalise.ts';
import { inToneStyle } from '../vietnamese/spelling/tone-style.ts';

export interface SearchWord {
  /** UTF-16 offsets in the text as it came. */
  from: number;
  to: number;
  /** Without marks, small letters: "thu", "131/2025/nd-cp". */
  folded: string;
  /** Small letters, marks in NFC and the old place: "thủ"; the same as `folded` for a word without marks. */
  written: string;
}

/** A number with a symbol behind it is one word: "76/NQ-CP", "131/2025/NĐ-CP", "36-HD/VPTW". */
const WORD = /\p{N}+\p{L}?(?:[/-][\p{L}\p{M}\p{N}]+)+|[\p{L}\p{M}\p{N}]+/gu;
const SYMBOL = /\/.*\p{L}|\p{L}.*\//u;
const PIECE = /[\p{L}\p{M}\p{N}]+/gu;
/** No word or symbol is longer; what is, is no word. */
const LONGEST_WORD = 60;

type Forms = Pick<SearchWord, 'folded' | 'written'>;

/** Texts repeat their words: making the forms anew would take most of the time of indexing. */
const known = new Map<string, Forms>();
const MOST_KNOWN = 50_000;

function formsOf(word: string): Forms {
  const before = known.get(word);
  if (before) return before;
  const short = word.slice(0, LONGEST_WORD);
  const folded = fold(short);
  const forms = { folded, written: inToneStyle(toNfc(short), 'old').toLowerCase() };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, forms);
  return forms;
}

/** The words in order. A number with a symbol is one word; ranges and fractions are several. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (!/[/-]/.test(run) || SYMBOL.test(run)) {
      words.push({ from: index, to: index + run.length, ...formsOf(run) });
      continue;
    }
    for (const { 0: piece, index: at } of run.matchAll(PIECE)) {
      words.push({ from: index + at, to: index + at + piece.length, ...formsOf(piece) });
    }
  }
  // A lone combining mark has no letter to stand for.
  return words.filter(({ folded }) => folded !== '');
}

/** True when the word was written with marks, so that its exact form says more than the folded one. */
export function hasMarks({ folded, written }: Forms): boolean {
  return folded !== written;
}

/** What a number with a symbol is made of: "76/nq-cp" is "76", "nq", "cp"; nothing for other words. */
export function symbolParts({ folded }: Forms): string[] {
  return folded.includes('/') ? folded.split(/[/-]/) : [];
}
