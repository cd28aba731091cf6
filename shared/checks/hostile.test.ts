/** Texts made to slow patterns down: the work of every rule must grow with the text, not with its square. */
import { describe, expect, it } from 'vitest';
import { checkText } from './engine.ts';
import { RULES } from './rules.ts';

const HOSTILE: Readonly<Record<string, string>> = {
  'no spaces': 'a',
  capitals: 'ỦY BAN NHÂN DÂN ',
  English: 'the quick brown fox jumps over the lazy dog ',
  figures: '1.234.567,89% 15/28 ',
  'one figure': '1.',
  'open brackets': '(“',
  'closing brackets': ')”',
  'straight quotes': '"a ',
  spaces: 'a  ',
  'only spaces': ' ',
  hyphens: 'a-a-',
  stops: 'a. ',
  commas: ', ',
  percentages: 'trong đó 5 hồ sơ, đạt 5% ',
  wholes: 'trong số 9 trong đó 7 ',
  dates: 'từ ngày 15/3/2024 đến ngày 10/3/2024 ',
  citations: 'Nghị quyết số 35/2023/QH15 của Quốc hội ',
  doubled: 'thực hiện thực hiện ',
  'one word': 'hành ',
  abbreviations: 'dịch vụ công (DVC) ',
  'Telex keys': 'dduwowcj ',
  'torn words': 'th ực ',
  'misspelt words': 'nghành ',
  links: 'a.a@a.vn/',
  'wrong names': 'Ủy Ban Nhân Dân ',
  'lines of numbers': '1. Mục\n',
  lines: 'Câu này lặp lại mãi trong văn bản dài. \n',
};
/** Characters; four times as many are still one piece for the engine, so that a square would show. */
const SMALL = 4_500;
const GROWTH = 4;

function time(text: string, rule: (typeof RULES)[number]): number {
  const runs = Array.from({ length: 3 }, () => {
    const start = performance.now();
    checkText(text, { rules: [rule], budgetMs: Number.POSITIVE_INFINITY });
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('no rule is worse than linear', () => {
  it.each(Object.entries(HOSTILE))('%s', (_name, piece) => {
    const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const slow = RULES.filter((rule) => {
      // Four times the text may take four times as long; sixteen times would be the square. Times below
      // some milliseconds say nothing.
      const before = Math.max(time(text(SMALL), rule), 4);
      return time(text(SMALL * GROWTH), rule) > before * GROWTH * 2.5;
    });
    expect(slow.map(({ id }) => id)).toEqual([]);
  });

  it('two million characters come to an end within the budgets', () => {
    const findings = checkText('sở , ngành 15/28, đạt 53,5% '.repeat(70_000), { budgetMs: 300 });
    expect(findings.length).toBeGreaterThan(1000);
  });
});
