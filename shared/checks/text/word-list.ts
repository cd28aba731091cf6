/** Finds the entries of a list in a text, word by word: the longest entry that begins at a word has it. */
import type { Passage } from '../passage.ts';
import { splitWords, type Word, wordsOf } from './words.ts';

export interface Hit<Entry> {
  entry: Entry;
  from: number;
  to: number;
  /** As it stands in the text. */
  written: string;
  /** Index of the first word among the passage's words. */
  word: number;
}

interface Listed<Entry> {
  entry: Entry;
  words: readonly string[];
}

/** Words are compared in small letters; only spaces, hyphens and & may stand between them. */
export class WordList<Entry> {
  readonly #byFirst: ReadonlyMap<string, readonly Listed<Entry>[]>;

  /** @param termsOf the words under which an entry is found, one or several times. */
  constructor(entries: readonly Entry[], termsOf: (entry: Entry) => readonly string[]) {
    const listed = entries.flatMap((entry) =>
      termsOf(entry).map((term) => ({
        entry,
        words: splitWords(term.normalize('NFC').toLowerCase()).map(({ text }) => text),
      })),
    );
    this.#byFirst = Map.groupBy(
      listed.sort((left, right) => right.words.length - left.words.length),
      ({ words }) => words[0] ?? '',
    );
  }

  /** The hits of a passage in order; they do not overlap. */
  hits(passage: Passage): Hit<Entry>[] {
    if (this.#byFirst.size === 0) return [];
    const words = wordsOf(passage);
    const hits: Hit<Entry>[] = [];
    for (let index = 0; index < words.length; index += 1) {
      const first = words[index];
      const found = this.#byFirst
        .get(first?.text.toLowerCase() ?? '')
        ?.find((one) => standsAt(passage.text, words, index, one.words));
      const last = words[index + (found?.words.length ?? 1) - 1];
      if (!first || !last || !found) continue;
      const written = passage.text.slice(first.from, last.to);
      hits.push({ entry: found.entry, from: first.from, to: last.to, written, word: index });
      index += found.words.length - 1;
    }
    return hits;
  }
}

function standsAt(text: string, words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((part, offset) => {
    const word = words[at + offset];
    if (word?.text.toLowerCase() !== part) return false;
    const gap = offset === 0 ? '' : text.slice(words[at + offset - 1]?.to, word.from);
    return gap === '' || /^[\s\-–&]+$/u.test(gap);
  });
}
