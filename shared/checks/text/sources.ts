/** Sources as lists of words, to find in them what an article took over. */
import { fold } from '../../vietnamese/normalise.ts';
import type { SourceText } from '../surroundings.ts';
import { splitWords, type Word } from './words.ts';

export interface SourceIndex {
  source: SourceText;
  words: readonly Word[];
  folded: readonly string[];
  /** The folded words with a space around each. */
  line: string;
  /** Runs of `run` words, with the index of the first word of the first such run. */
  runs: ReadonlyMap<string, number>;
}

export const foldedOf = (words: readonly Word[]) => words.map(({ text }) => fold(text));

/** @param run words in a run. */
export function indexSource(source: SourceText, run: number): SourceIndex {
  const words = splitWords(source.text);
  const folded = foldedOf(words);
  const runs = new Map<string, number>();
  for (let at = 0; at + run <= folded.length; at += 1) {
    const key = folded.slice(at, at + run).join(' ');
    if (!runs.has(key)) runs.set(key, at);
  }
  return { source, words, folded, line: ` ${folded.join(' ')} `, runs };
}
