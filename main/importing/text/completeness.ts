/** The promise that no text is lost, checked on every import: words in against words out. */

import { documentText } from '#shared/document/plain-text.ts';
import type { ImportedSection } from '#shared/model/importing.ts';

/** Runs of letters, marks and digits, as they stand. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Every text of the result that a person can see, field by field. */
export function textsOfSections(sections: readonly ImportedSection[]): string[] {
  return sections.flatMap((section) => [
    section.name,
    ...section.articles.flatMap((article) => [
      article.kicker,
      article.title,
      article.lead,
      ...documentText(article.document).split('\n'),
      article.byline,
      article.via,
      article.attribution,
    ]),
  ]);
}

/** A run of words that are in the input and nowhere else. */
export interface MissingStretch {
  text: string;
  /** Line of the input, from 1, on which the run begins. */
  line: number;
}

/**
 * Compares the words of the input with those of the result as multisets.
 *
 * Lines that stand whole in the result are settled first, so that a lost sentence is named where it
 * stood and not where its words last occur.
 *
 * @param placed Texts of the result and texts already quoted in warnings.
 */
export function missingStretches(input: string, placed: readonly string[]): MissingStretch[] {
  const left = new Map<string, number>();
  const whole = new Map<string, number>();
  for (const text of placed) {
    const words = wordsOf(text);
    for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
    const key = words.join(' ');
    whole.set(key, (whole.get(key) ?? 0) + 1);
  }
  const open: { words: string[]; line: number }[] = [];
  for (const [index, text] of input.split('\n').entries()) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const key = words.join(' ');
    const copies = whole.get(key) ?? 0;
    if (copies > 0 && take(left, words)) whole.set(key, copies - 1);
    else open.push({ words, line: index + 1 });
  }
  return stretchesOf(open, left);
}

/** Takes all the words or none. */
function take(left: Map<string, number>, words: readonly string[]): boolean {
  const taken: string[] = [];
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) {
      for (const back of taken) left.set(back, (left.get(back) ?? 0) + 1);
      return false;
    }
    left.set(word, count - 1);
    taken.push(word);
  }
  return true;
}

function stretchesOf(
  lines: readonly { words: string[]; line: number }[],
  left: Map<string, number>,
): MissingStretch[] {
  const stretches: MissingStretch[] = [];
  let run: string[] = [];
  let start = 0;
  const close = () => {
    if (run.length > 0) stretches.push({ text: run.join(' '), line: start });
    run = [];
  };
  for (const { words, line } of lines) {
    for (const word of words) {
      const count = left.get(word) ?? 0;
      if (count > 0) {
        left.set(word, count - 1);
        close();
      } else {
        if (run.length === 0) start = line;
        run.push(word);
      }
    }
  }
  close();
  return stretches;
}
