/** Straight and curly quotation marks in one article. */
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';

function checkArticle({ passages }: Subject, report: Report): void {
  let curly = 0;
  const straight: { passage: Passage; at: number }[] = [];
  for (const passage of passages.filter(isRunningText)) {
    curly += passage.text.match(/“/gu)?.length ?? 0;
    // An inch mark stands behind a figure.
    for (const match of passage.text.matchAll(/(?<!\d)"/gu)) straight.push({ passage, at: match.index });
  }
  const first = straight[0];
  if (curly === 0 || straight.length < 2 || !first) return;
  report({
    passage: first.passage,
    from: first.at,
    to: first.at + 1,
    severity: 'hint',
    message: `Bài dùng lẫn hai kiểu ngoặc kép: “ ” (${curly} lần) và " (${straight.length} dấu). Nên thống nhất một kiểu.`,
  });
}

export const quoteStyle: Rule = { id: 'quote-style', group: 'punctuation', checkArticle };
