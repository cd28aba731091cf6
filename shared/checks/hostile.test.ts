/** Texts made to slow patterns down: the work of every rule must grow with the text, not with its square. */
import { describe, expect, it } from 'vitest';
import { checkText } from './engine.ts';
import type { Rule } from './rule.ts';
import { rulesFor } from './rules.ts';
import { type Surroundings, withStyle } from './surroundings.ts';

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
  people: 'Giám đốc Sở Nội vụ Nguyễn Văn An cho biết ',
  'people with titles': 'ông Nguyễn Văn An, Giám đốc Sở Nội vụ, ',
  'names without end': 'Trần Văn ',
  'long quotations': '“một hai ba bốn năm sáu bảy tám chín” ',
  'old names': 'huyện Phong Lưu ',
  deadlines: 'nộp bài trước ngày 15/3/2027 đã diễn ra ngày 10/3/2027, ',
  lines: 'Câu này lặp lại mãi trong văn bản dài. \n',
};
/** A house that has chosen everything, so that every rule is there. */
const HOUSE: Surroundings = {
  ...withStyle({
    tone: 'old',
    date: 'padded',
    percent: 'joined',
    quotes: 'curly',
    titles: 'sentence',
    preferred: [{ instead: 'hành', use: 'thực hành' }],
    forbidden: ['a a a'],
    names: ['Ủy ban nhân dân Phong Lưu'],
  }),
  directory: [
    { kind: 'place', type: 'huyện', name: 'Phong Lưu', from: null, to: '2025-06-30', mergedInto: '' },
    {
      kind: 'person',
      name: 'Nguyễn Văn An',
      titles: [{ title: 'Giám đốc Sở Tư pháp', from: null, to: null }],
    },
  ],
  today: '2026-11-22',
  articles: {
    '': {
      appears: '2026-11-22',
      sources: [{ title: 'Nguồn', text: 'một hai ba bốn năm sáu tám bảy chín mười '.repeat(400) }],
      earlier: [{ title: 'Bài', issue: 'Số 1', marks: [1, 2, 3, 4, 5, 6, 7, 8] }],
      state: null,
    },
  },
};
const RULES = rulesFor({ surroundings: HOUSE });

/** Characters; four times as many are still one piece for the engine, so that a square would show. */
const SMALL = 4_500;
const GROWTH = 4;

/** Least milliseconds of this thread on a processor: what else the machine does does not count. */
function effort(text: string, rule: Rule, runs: number): number {
  const efforts = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    checkText(text, { rules: [rule], budgetMs: Number.POSITIVE_INFINITY });
    return process.threadCpuUsage(start).user / 1000;
  });
  return Math.min(...efforts);
}

/**
 * True when four times the text takes clearly more than four times the work; the square would be sixteen
 * times. Efforts below some milliseconds say nothing. A rule under suspicion is measured again, longer.
 */
function growsFaster(piece: string, rule: Rule): boolean {
  const text = (length: number) => piece.repeat(Math.ceil(length / piece.length));
  // Once without counting: the first run of a loop is interpreted, later ones are compiled.
  effort(text(SMALL * GROWTH), rule, 1);
  return [2, 6].every((runs) => {
    const before = Math.max(effort(text(SMALL), rule, runs), 4);
    return effort(text(SMALL * GROWTH), rule, runs) > before * GROWTH * 2;
  });
}

describe('no rule is worse than linear', () => {
  it.each(Object.entries(HOSTILE))('%s', (_name, piece) => {
    expect(RULES.filter((rule) => growsFaster(piece, rule)).map(({ id }) => id)).toEqual([]);
  });

  it('would find a rule that is', () => {
    const square: Rule = {
      id: 'square',
      group: 'dates',
      checkPassage: ({ text }) => {
        let equal = 0;
        for (let left = 0; left < text.length; left += 1) {
          for (let right = 0; right < text.length; right += 4) {
            if (text.charCodeAt(left) === text.charCodeAt(right)) equal += 1;
          }
        }
        if (equal < 0) throw new Error('never: the loops must not be optimised away');
      },
    };
    expect(growsFaster('a', square)).toBe(true);
  });

  it('two million characters come to an end within the budgets', () => {
    const text = 'sở , ngành 15/28, đạt 53,5% Giám đốc Sở Nội vụ Nguyễn Văn An, '.repeat(35_000);
    const findings = checkText(text, { budgetMs: 300, surroundings: HOUSE });
    expect(findings.length).toBeGreaterThan(1000);
  });
});
