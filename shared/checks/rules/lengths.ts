/** Titles, leads, sentences and paragraphs that are too long to be read with pleasure. */
import type { Limits } from '../../model/house-style.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { sentencesOf } from '../text/sentences.ts';
import { splitWords, wordsOf } from '../text/words.ts';

type Parts = Pick<Limits, 'title' | 'lead' | 'sentence' | 'paragraph'>;

/** @param limits in chữ; null: as long as one likes. */
export function lengths({ title, lead, sentence, paragraph }: Parts): Rule {
  const checkPassage = (passage: Passage, report: Report) => {
    const words = wordsOf(passage).length;
    const whole = { passage, from: 0, to: passage.text.length, severity: 'hint' as const };
    if (passage.role === 'title' && title !== null && words > title) {
      report({ ...whole, message: `Tít dài ${words} chữ, nên dưới ${title}.` });
    }
    if (passage.role === 'lead' && lead !== null && words > lead) {
      report({ ...whole, message: `Sapô dài ${words} chữ, nên dưới ${lead}.` });
    }
    if (passage.role !== 'paragraph') return;
    if (paragraph !== null && words > paragraph) {
      report({ ...whole, message: `Đoạn dài ${words} chữ, nên tách đoạn.` });
    }
    if (sentence !== null && words > sentence) checkSentences(passage, sentence, report);
  };
  return { id: 'lengths', group: 'structure', checkPassage };
}

/** A list within a sentence, parted by semicolons, may be long. */
function checkSentences(passage: Passage, limit: number, report: Report): void {
  for (const { text, from, to } of sentencesOf(passage.text)) {
    const length = splitWords(text).length;
    if (length <= limit || /;/u.test(text)) continue;
    report({ passage, from, to, severity: 'hint', message: `Câu dài ${length} chữ, nên tách câu.` });
  }
}
