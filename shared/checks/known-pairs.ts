/** Syllables that are known to stand side by side: what a neighbour says about a misspelt word. */
import type { ArticleContent } from '../model/article.ts';
import { CONFUSIONS } from './data/confusions.ts';
import { subjectOfArticle } from './passage.ts';
import { wordsOf } from './text/words.ts';

/** The right sides of the confusions, as syllables. */
const RIGHT = CONFUSIONS.split(/\n|\|/u).map((line) =>
  (line.split('=')[1] ?? '').replace(/;.*$/u, '').trim().split(' '),
);
const pairOf = (first: string, second: string) => `${first} ${second}`;

function addPairs(pairs: Set<string>, words: readonly string[]): void {
  for (const [index, word] of words.entries()) if (index > 0) pairs.add(pairOf(words[index - 1] ?? '', word));
}

/** Pairs of syllables, small letters, that the lists of the desk or the article itself have. */
export function knownPairs(content: ArticleContent): (first: string, second: string) => boolean {
  const pairs = new Set<string>();
  for (const words of RIGHT) addPairs(pairs, words);
  for (const passage of subjectOfArticle(content, null).passages) {
    addPairs(
      pairs,
      wordsOf(passage).map(({ text }) => text.toLowerCase()),
    );
  }
  return (first, second) => pairs.has(pairOf(first, second));
}
