/** Spans of time that run backwards: "từ ngày 15/3/2024 đến ngày 10/3/2024", "giai đoạn 2025-2020". */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Day, daysIn, exists, timeOf } from '../text/days.ts';

const YEARS =
  /(?:giai đoạn|nhiệm kỳ|từ năm|trong các năm)\s+((?:19|20)\d\d)\s?(?:[-–]|đến(?: năm)?)\s?((?:19|20)\d\d)(?!\d)/giu;
const BETWEEN = /^\s*(?:[-–]|đến(?: hết)?|tới)\s*(?:ngày\s*)?$/iu;
const FROM = /từ\s+(?:ngày\s+)?$/iu;

function checkPassage(passage: Passage, report: Report): void {
  const { text } = passage;
  for (const match of text.matchAll(YEARS)) {
    if (Number(match[1]) <= Number(match[2])) continue;
    const message = `Năm đầu (${match[1]}) sau năm cuối (${match[2]}).`;
    report({ passage, from: match.index, to: match.index + match[0].length, severity: 'error', message });
  }
  const days = daysIn(text);
  for (const [index, start] of days.entries()) {
    const end = days[index + 1];
    if (!end || !BETWEEN.test(text.slice(start.to, end.from))) continue;
    const opens = FROM.test(text.slice(Math.max(0, start.from - 12), start.from)) || start.separator === null;
    if (!opens || !exists(start) || !exists(end) || !isReversed(start, end)) continue;
    const message = 'Ngày bắt đầu đứng sau ngày kết thúc.';
    report({ passage, from: start.from, to: end.to, severity: 'error', message });
  }
}

/** Without its own year the first day takes the second's, unless the span may cross New Year. */
function isReversed(start: Day, end: Day): boolean {
  if (start.year === null && start.month !== end.month) return false;
  return timeOf({ ...start, year: start.year ?? end.year }) > timeOf(end);
}

export const dateOrder: Rule = { id: 'date-order', group: 'dates', checkPassage };
