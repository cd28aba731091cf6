/** Titles, leads, sentences and paragraphs that are too long to be read with pleasure. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { sentencesOf } from '../text/sentences.ts';
import { splitWords, wordsOf } from '../text/words.ts';

/** In chữ. Official prose is long-winded: only what is far beyond its habit is named. */
const LIMITS = { title: 30, lead: 150, sentence: 120, paragraph: 400 };

function checkPassage(passage: Passage, report: Report): void {
  const words = wordsOf(passage).length;
  const whole = { passage, from: 0, to: passage.text.length, severity: 'hint' as const };
  if (passage.role === 'title' && words > LIMITS.title) {
    report({ ...whole, message: `Tít dài ${words} chữ, nên dưới ${LIMITS.title}.` });
  }
  if (passage.role === 'lead' && words > LIMITS.lead) {
    report({ ...whole, message: `Sapô dài ${words} chữ, nên dưới ${LIMITS.lead}.` });
  }
  if (passage.role !== 'paragraph') return;
  if (words > LIMITS.paragraph) report({ ...whole, message: `Đoạn dài ${words} chữ, nên tách đoạn.` });
  if (words <= LIMITS.sentence) return;
  for (const { text, from, to } of sentencesOf(passage.text)) {
    const length = splitWords(text).length;
    if (length <= LIMITS.sentence || /;/u.test(text)) continue;
    report({ passage, from, to, severity: 'hint', message: `Câu dài ${length} chữ, nên tách câu.` });
  }
}

export const lengths: Rule = { id: 'lengths', group: 'structure', checkPassage };
