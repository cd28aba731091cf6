/** The title once more as kicker, lead, or first lines of the body. */
import { foldedWords } from '../../vietnamese/likeness.ts';
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

const WHERE: Readonly<Partial<Record<Passage['role'], string>>> = {
  kicker: 'chú mục',
  lead: 'sapô',
  heading: 'đề mục đầu bài',
};
/** The title may be repeated only among the first passages; later it is a quotation of it. */
const FIRST_PASSAGES = 5;

function checkArticle({ passages }: Subject, report: Report): void {
  const title = passages.find((passage) => passage.role === 'title');
  if (!title) return;
  const words = foldedWords(title.text).join(' ');
  if (words === '') return;
  for (const passage of passages.slice(0, FIRST_PASSAGES)) {
    if (passage === title || passage.role === 'caption') continue;
    if (foldedWords(passage.text.slice(0, 2 * title.text.length + 40)).join(' ') !== words) continue;
    report({
      passage,
      from: 0,
      to: passage.text.length,
      severity: 'error',
      message: `Tít lặp lại ở ${WHERE[passage.role] ?? 'đoạn đầu bài'}.`,
      suggestion: '',
    });
  }
}

export const repeatedTitle: Rule = { id: 'repeated-title', group: 'repetition', checkArticle };
