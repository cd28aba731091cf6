/** Percentages above 100 where a part is told of its whole. */
import { isRunningText, type Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { figuresIn } from '../text/figures.ts';

/** A share of a whole cannot exceed it; growth and the keeping of plans can. */
const PART_OF_WHOLE =
  /(?:chiếm(?: tỷ lệ| tỉ lệ)?|(?:tỷ|tỉ) lệ[^.;!?%]{0,60}(?:đúng hạn|trước hạn|hài lòng|trực tuyến|số hóa|giải quyết|toàn trình)[^.;!?%]{0,30})\s*(?:hơn |trên |gần |khoảng |là |đạt )*$/iu;
const PLAN_BEHIND = /^\s*(?:kế hoạch|dự toán|chỉ tiêu|so với|mục tiêu)/iu;

function checkPassage(passage: Passage, report: Report): void {
  const { text } = passage;
  if (!isRunningText(passage) || !text.includes('%')) return;
  for (const figure of figuresIn(text)) {
    if (!figure.percent || figure.value <= 100) continue;
    if (!PART_OF_WHOLE.test(text.slice(Math.max(0, figure.from - 130), figure.from))) continue;
    if (PLAN_BEHIND.test(text.slice(figure.to, figure.to + 16))) continue;
    report({
      passage,
      from: figure.from,
      to: figure.to,
      severity: 'error',
      message: `Một phần không thể chiếm ${figure.text}% của toàn bộ. Hãy đối chiếu với nguồn.`,
    });
  }
}

export const percentages: Rule = { id: 'percentages', group: 'figures', checkPassage };
