/** Titles in the capitals that the house has chosen: as in a sentence, or all of them. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { isShouted, wordsOf } from '../text/words.ts';

/** Fewer words can be a name as a whole. */
const FEWEST_WORDS = 5;
/** Share of words with a capital first letter from which a title is written like an English one. */
const MOSTLY = 0.8;

function checkSentenceCase(passage: Passage, report: Report): void {
  const words = wordsOf(passage).filter(({ text }) => /^\p{L}/u.test(text));
  if (words.length < FEWEST_WORDS) return;
  const whole = { passage, from: 0, to: passage.text.length, severity: 'hint' as const };
  if (isShouted(passage)) {
    report({ ...whole, message: 'Ấn phẩm viết tít như câu thường: chỉ viết hoa chữ đầu và tên riêng.' });
    return;
  }
  const capital = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (capital / words.length >= MOSTLY) {
    report({ ...whole, message: 'Tít viết hoa gần như mọi chữ: chỉ viết hoa chữ đầu và tên riêng.' });
  }
}

function checkAllCapitals(passage: Passage, report: Report): void {
  const suggestion = passage.text.toLocaleUpperCase('vi');
  if (suggestion === passage.text) return;
  const message = 'Ấn phẩm viết tít bằng chữ in hoa.';
  report({ passage, from: 0, to: passage.text.length, severity: 'hint', message, suggestion });
}

export function titleCapitals(way: 'sentence' | 'capitals'): Rule {
  const check = way === 'sentence' ? checkSentenceCase : checkAllCapitals;
  const checkPassage = (passage: Passage, report: Report) => {
    if (passage.role === 'title') check(passage, report);
  };
  return { id: 'title-capitals', group: 'capitals', checkPassage };
}
