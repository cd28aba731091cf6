/** A word or a phrase written twice in a row. */
import { DOUBLED_WORDS, FUNCTION_WORDS } from '../data/function-words.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Word, wordsOf } from '../text/words.ts';

const LONGEST_PHRASE = 8;

/** True when nothing but spaces stands between every two of these words. */
function adjacent(text: string, words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index + 1 < to; index += 1) {
    const gap = text.slice(words[index]?.to, words[index + 1]?.from);
    if (gap.trim() !== '') return false;
  }
  return true;
}

function sameWords(words: readonly Word[], from: number, size: number): boolean {
  for (let index = 0; index < size; index += 1) {
    const left = words[from + index]?.text;
    const right = words[from + size + index]?.text;
    if (left === undefined || right === undefined) return false;
    if (left !== right && !(index === 0 && decapitalised(left) === right)) return false;
  }
  return true;
}

function decapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** A single syllable twice: certain only for function words, or where no compound can begin with it. */
function isSlip(text: string, words: readonly Word[], at: number): boolean {
  const word = (words[at + 1]?.text ?? '').toLowerCase();
  if (/\d/u.test(word) || DOUBLED_WORDS.has(word)) return false;
  if (FUNCTION_WORDS.has(word)) return true;
  if (word.length < 2 || /^\p{Lu}/u.test(words[at]?.text ?? '')) return false;
  const second = words[at + 1];
  const next = words[at + 2];
  const ends = !next || text.slice(second?.to, next.from).trim() !== '';
  return ends ? !isReduplicated(words, at) : FUNCTION_WORDS.has(next.text);
}

/** "tầng tầng lớp lớp", "người người nhà nhà": a doubled word beside another one. */
function isReduplicated(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === words[at - 2]?.text && words[at - 1] !== undefined;
}

function checkPassage(passage: Passage, report: Report): void {
  if (passage.role === 'cell' || passage.role === 'byline') return;
  const words = wordsOf(passage);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const size = repeatedSize(passage.text, words, at);
    if (size === 0) continue;
    const second = words[at + size];
    const last = words[at + 2 * size - 1];
    const first = words[at + size - 1];
    if (!second || !last || !first) continue;
    const phrase = passage.text.slice(second.from, last.to);
    report({
      passage,
      from: first.to,
      to: last.to,
      severity: 'error',
      message: `“${phrase}” viết lặp hai lần liền nhau.`,
      suggestion: '',
    });
    at += 2 * size - 1;
  }
}

/** Length in words of what is repeated from here; 0 for nothing. */
function repeatedSize(text: string, words: readonly Word[], at: number): number {
  if (sameWords(words, at, 1)) {
    return adjacent(text, words, at, at + 2) && isSlip(text, words, at) ? 1 : 0;
  }
  for (let size = 2; size <= LONGEST_PHRASE; size += 1) {
    if (!sameWords(words, at, size) || !adjacent(text, words, at, at + 2 * size)) continue;
    const phrase = words.slice(at, at + size).map((word) => word.text);
    if (phrase.every((word) => /^[\d\p{Lu}x]+$/u.test(word))) return 0;
    return new Set(phrase).size === 1 ? 0 : size;
  }
  return 0;
}

export const repeatedWord: Rule = { id: 'repeated-word', group: 'repetition', checkPassage };
