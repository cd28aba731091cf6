/** Rises and falls that do not follow: "tăng từ 30 lên 45, tăng 40%", "giảm từ 12 xuống 9, giảm 4". */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { agrees, type Figure, figuresIn, formatFigure } from '../text/figures.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

const FROM = /từ\s+(?:hơn |trên |gần |khoảng |mức )?$/iu;
const TO = /^[^.;!?\d]{0,40}?(?:lên|xuống|còn|đến)\s+(?:còn |tới |mức |đến )?(?:hơn |trên |gần |khoảng )?$/iu;
/** A year may stand between the figures and what follows from them. */
const RESULT = /^[^.;!?\d]{0,60}?(?:tăng|giảm|\()\s*(?:thêm |khoảng |gần |hơn |trên |đi )?$/iu;
const YEAR = /(?:năm|tháng|quý|ngày)\s*$/iu;

function checkPassage(passage: Passage, report: Report): void {
  if (!isRunningText(passage)) return;
  for (const sentence of sentencesOf(passage.text)) {
    if (!/từ/iu.test(sentence.text)) continue;
    const figures = figuresIn(sentence.text).filter(
      (figure) => !YEAR.test(sentence.text.slice(Math.max(0, figure.from - 8), figure.from)),
    );
    for (let index = 0; index + 2 < figures.length; index += 1) {
      const [start, end, result] = figures.slice(index, index + 3);
      if (start && end && result) judge(passage, sentence, start, end, result, report);
    }
  }
}

/** The text between two figures without its years: "(năm 2025) lên". */
function between(text: string, left: Figure, right: Figure): string {
  return text
    .slice(left.to, right.from)
    .replace(/\(?(?:trong |của |vào )?(?:năm|tháng|quý) [\dIVX/]+\)?/giu, '');
}

function judge(
  passage: Passage,
  { text, from }: Sentence,
  start: Figure,
  end: Figure,
  result: Figure,
  report: Report,
): void {
  const before = text.slice(Math.max(0, start.from - 20), start.from);
  if (!FROM.test(before) || !TO.test(between(text, start, end))) return;
  if (!RESULT.test(between(text, end, result))) return;
  if ([start, end].some((figure) => figure.hedge !== 'exact') || start.value === 0) return;
  if (start.percent !== end.percent) return;
  const difference = Math.abs(end.value - start.value);
  const growth = (difference / start.value) * 100;
  // A share that rises "từ 30% lên 45%" is told in points as often as in per cent.
  const truths = start.percent ? [difference, growth] : [result.percent ? growth : difference];
  if (/^\s*lần/u.test(text.slice(result.to)) || truths.some((truth) => agrees(result, truth))) return;
  const [truth = 0] = truths;
  const correct = formatFigure(truth, result.percent ? Math.max(result.decimals, 1) : result.decimals);
  const unit = result.percent ? '%' : '';
  report({
    passage,
    from: from + result.from,
    to: from + result.to,
    severity: 'error',
    message: `Từ ${start.text} đến ${end.text} là ${end.value >= start.value ? 'tăng' : 'giảm'} ${correct}${unit}, không phải ${result.text}${unit}.`,
    suggestion: result.hedge === 'exact' ? `${correct.replace(/,0$/u, '')}${unit}` : null,
  });
}

export const changes: Rule = { id: 'changes', group: 'figures', checkPassage };
