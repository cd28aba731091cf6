/** Words confused with others that sound or look alike: sử lý for xử lý, chậm chễ for chậm trễ. */
import { inCapitalsOf } from '../../vietnamese/letter-case.ts';
import { CONFUSIONS } from '../data/confusions.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Word, wordsOf } from '../text/words.ts';

interface Confusion {
  wrong: readonly string[];
  right: string;
  notAfter: readonly string[];
  notBefore: readonly string[];
}

function parsePair(line: string): Confusion {
  const [pair = '', condition = ''] = line.split(';').map((part) => part.trim());
  const [wrong = '', right = ''] = pair.split('=').map((part) => part.trim());
  const [kind = '', words = ''] = condition.split(':').map((part) => part.trim());
  const listed = words.split(' ').filter(Boolean);
  return {
    wrong: wrong.split(' '),
    right,
    notAfter: kind === 'after' ? listed : [],
    notBefore: kind === 'before' ? listed : [],
  };
}

const BY_FIRST_WORD: ReadonlyMap<string, readonly Confusion[]> = Map.groupBy(
  CONFUSIONS.trim().split(/\n|\|/u).map(parsePair),
  ({ wrong }) => wrong[0] ?? '',
);

function checkPassage(passage: Passage, report: Report): void {
  const words = wordsOf(passage);
  for (const [index, word] of words.entries()) {
    const small = word.text.toLowerCase();
    for (const confusion of BY_FIRST_WORD.get(small) ?? []) {
      const last = words[index + confusion.wrong.length - 1];
      if (!last || !matches(passage.text, words, index, confusion)) continue;
      const written = passage.text.slice(word.from, last.to);
      const suggestion = inCapitalsOf(written, confusion.right);
      report({
        passage,
        from: word.from,
        to: last.to,
        severity: 'error',
        message: `“${written}”: viết đúng là “${suggestion}”.`,
        suggestion,
      });
    }
  }
}

function matches(text: string, words: readonly Word[], at: number, confusion: Confusion): boolean {
  const { wrong, notAfter, notBefore } = confusion;
  for (const [offset, expected] of wrong.entries()) {
    if (words[at + offset]?.text.toLowerCase() !== expected) return false;
    const gap = offset > 0 ? text.slice(words[at + offset - 1]?.to, words[at + offset]?.from) : ' ';
    if (gap.trim() !== '') return false;
  }
  const before = words[at - 1]?.text.toLowerCase() ?? '';
  const behind = words[at + wrong.length]?.text.toLowerCase() ?? '';
  return !notAfter.includes(before) && !notBefore.includes(behind);
}

export const confusions: Rule = { id: 'confusions', group: 'spelling', checkPassage };
