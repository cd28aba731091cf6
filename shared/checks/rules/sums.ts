/** Parts that do not add up: "2.217 biên chế (130 biên chế công chức và 2.078 biên chế viên chức)". */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Figure, figuresIn, formatFigure } from '../text/figures.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** "gồm" promises all parts; so does a bracket that begins with a figure. "trong đó" does not. */
const ALL_PARTS = /,?\s(?:bao gồm|gồm có|gồm)(?:\s+cả)?:?\s+(?=\d)|\((?=\d)/giu;
const PART_BEFORE = /(?:^|[,;:(]\s*|\s(?:và|cùng)\s+|\sgồm:?\s+)$/iu;
const LONGEST_GAP = 45;

function checkPassage(passage: Passage, report: Report): void {
  if (!isRunningText(passage)) return;
  for (const sentence of sentencesOf(passage.text)) {
    for (const mark of sentence.text.matchAll(ALL_PARTS)) judge(passage, sentence, mark, report);
  }
}

function judge(passage: Passage, { text, from }: Sentence, mark: RegExpExecArray, report: Report): void {
  const start = mark.index + mark[0].length;
  const figures = figuresIn(text);
  const whole = figures.findLast((figure) => figure.to <= mark.index);
  if (!whole || !isCount(whole) || mark.index - whole.to > LONGEST_GAP) return;
  const noun = /^\s+(\p{L}+)/u.exec(text.slice(whole.to))?.[1];
  if (!noun || /^\s*(?:năm|ngày|tháng|giờ|tỷ|triệu|lần)\b/u.test(text.slice(whole.to))) return;
  if (/[,;]/u.test(text.slice(whole.to, mark.index).replace(/,?\s*$/u, ''))) return;
  const bracket = mark[0].endsWith('(');
  const stop = text.slice(start).search(bracket ? /\)/u : /[.;(]|, trong đó|, còn/u);
  const end = stop < 0 ? text.length : start + stop;
  const inside = figures.filter((figure) => figure.from >= start && figure.to <= end);
  const parts = inside.filter((figure) => PART_BEFORE.test(text.slice(start, figure.from)));
  const unsure = inside.length !== parts.length || parts.length < 2 || !parts.every(isCount);
  if (unsure || bracketIsRange(text.slice(start, end))) return;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const near = sum >= whole.value * 0.5 && sum <= whole.value * 1.5;
  if (sum === whole.value || !near) return;
  report({
    passage,
    from: from + whole.from,
    to: from + end,
    severity: 'error',
    message: `Các phần cộng lại là ${formatFigure(sum, 0)}, không bằng tổng ${whole.text}.`,
  });
}

function isCount(figure: Figure): boolean {
  return !figure.percent && figure.decimals === 0 && figure.hedge === 'exact';
}

function bracketIsRange(text: string): boolean {
  return /\d\s*[-–/]\s*\d|\p{Lu}\d|\d%/u.test(text);
}

export const sums: Rule = { id: 'sums', group: 'figures', checkPassage };
