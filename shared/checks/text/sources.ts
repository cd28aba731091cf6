/** Sources as lists of words, to find in them what an article took over. */
import { fold } from '../../vietnamese/normalise.ts';
import type { SourceText } from '../surroundings.ts';
import { rememberedByWord } from './word-memory.ts';
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

const foldWord = rememberedByWord(fold);

export const foldedOf = (words: readonly Word[]) => words.map(({ text }) => foldWord(text));

/** Sources are asked again with every check of their article. */
const indexes = new WeakMap<SourceText, Map<number, SourceIndex>>();

/** @param run words in a run. */
export function indexSource(source: SourceText, run: number): SourceIndex {
  const known = indexes.get(source) ?? new Map<number, SourceIndex>();
  const index = known.get(run) ?? indexWords(source, run);
  indexes.set(source, known.set(run, index));
  return index;
}

function indexWords(source: SourceText, run: number): SourceIndex {
  const words = splitWords(source.text);
  const folded = foldedOf(words);
  const runs = new Map<string, number>();
  for (let at = 0; at + run <= folded.length; at += 1) {
    const key = folded.slice(at, at + run).join(' ');
    if (!runs.has(key)) runs.set(key, at);
  }
  return { source, words, folded, line: ` ${folded.join(' ')} `, runs };
}
