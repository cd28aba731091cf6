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

/** Ways of the house: “ ”, " " or « ». */
export type HouseQuotes = 'curly' | 'straight' | 'angle';

const SIGNS: Readonly<Record<HouseQuotes, readonly [open: string, close: string]>> = {
  curly: ['“', '”'],
  straight: ['"', '"'],
  angle: ['«', '»'],
};

/** Where the house has chosen: each mark of another kind, with the right one. */
export function quoteStyleAs(style: HouseQuotes): Rule {
  const [open, close] = SIGNS[style];
  const checkPassage = (passage: Passage, report: Report) => {
    if (!isRunningText(passage)) return;
    for (const { 0: sign, index } of passage.text.matchAll(/[“”„«»]|(?<!\d)"/gu)) {
      const opens =
        sign === '"'
          ? /[\s(]$|^$/u.test(passage.text.slice(Math.max(0, index - 1), index))
          : /[“„«]/u.test(sign);
      const suggestion = opens ? open : close;
      if (sign === suggestion) continue;
      const message = `Ấn phẩm dùng ngoặc kép ${open} ${close}.`;
      report({ passage, from: index, to: index + 1, severity: 'hint', message, suggestion });
    }
  };
  return { id: quoteStyle.id, group: quoteStyle.group, checkPassage };
}
