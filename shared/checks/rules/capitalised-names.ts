/** Names of bodies, offices and places with the wrong capitals, by Nghị định 30/2020/NĐ-CP, Phụ lục II. */
import { CAPITALISED_NAMES, type CapitalisedName } from '../data/capitalised-names.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { isShouted, type Word, wordsOf } from '../text/words.ts';

interface Entry extends CapitalisedName {
  words: readonly string[];
}

/** The longest name wins: "Thủ tướng Chính phủ" before "Thủ tướng". */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Entry[]> = Map.groupBy(
  CAPITALISED_NAMES.map((entry): Entry => ({ ...entry, words: entry.name.split(' ') })).sort(
    (left, right) => right.words.length - left.words.length,
  ),
  ({ words }) => (words[0] ?? '').toLowerCase(),
);
/** "cán bộ Y tế", "cơ sở Y tế", "trụ sở Công an": the first word belongs to the one before. */
const JOINED_BEFORE =
  /^(?:cán|cơ|trụ|toàn|đồng|nội|tiến|kể|cục|liên|các|hai|ba|bốn|năm|nhiều|những|một|tiểu|binh|tổng|phó)$/iu;

function checkPassage(passage: Passage, report: Report): void {
  if (passage.role === 'byline' || passage.role === 'credit' || passage.role === 'signature') return;
  if (isShouted(passage)) return;
  const words = wordsOf(passage);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const entry = BY_FIRST_WORD.get(word?.text.toLowerCase() ?? '')?.find((candidate) =>
      sameLetters(passage.text, words, index, candidate.words),
    );
    if (!word || !entry) continue;
    const last = words[index + entry.words.length - 1];
    if (!last) continue;
    const written = passage.text.slice(word.from, last.to).replace(/\s+/gu, ' ');
    if (isFault(written, entry, words[index - 1])) {
      report({
        passage,
        from: word.from,
        to: last.to,
        severity: 'warning',
        message: `Viết hoa “${entry.name}” (Nghị định 30/2020/NĐ-CP, Phụ lục II, ${entry.clause}).`,
        suggestion: entry.name,
      });
    }
    index += entry.words.length - 1;
  }
}

function sameLetters(text: string, words: readonly Word[], at: number, name: readonly string[]): boolean {
  return name.every((part, offset) => {
    const word = words[at + offset];
    if (word?.text.toLowerCase() !== part.toLowerCase()) return false;
    const gap = offset === 0 ? '' : text.slice(words[at + offset - 1]?.to, word.from);
    return gap.trim() === '';
  });
}

function isFault(written: string, { name, judged, words }: Entry, before: Word | undefined): boolean {
  if (written === name || written === written.toUpperCase()) return false;
  const small = written === written.toLowerCase();
  if (small && judged === 'mixed') return false;
  if (/^\p{Ll}/u.test(written) && JOINED_BEFORE.test(before?.text ?? '')) return false;
  // A sentence may begin with a common word that is also half of a name: "Đồng tháp", "Nam định".
  if (words.length === 2 && !small && /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(written) && before === undefined)
    return false;
  return true;
}

export const capitalisedNames: Rule = { id: 'capitalised-names', group: 'capitals', checkPassage };
