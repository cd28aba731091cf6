/** Days that no calendar has: 31/4, 30/02/2026, ngày 15/13/2024, tháng 13. */
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { daysIn, exists } from '../text/days.ts';
import { withoutAddresses } from '../text/words.ts';

const MONTH = /(?<!\p{L})tháng (\d{1,3})(?![\d.,]?\d|\p{L})(?=\/(?:19|20)\d\d| năm (?:19|20)\d\d)/giu;

function checkPassage(passage: Passage, report: Report): void {
  const text = withoutAddresses(passage);
  for (const day of daysIn(text)) {
    if (exists(day)) continue;
    const swapped = day.month > 12 && day.day <= 12 && day.month <= 31;
    const message = swapped
      ? 'Ngày này không có: có thể ngày và tháng bị đảo chỗ.'
      : `Ngày này không có trong lịch${day.day <= 31 && day.month <= 12 ? `: tháng ${day.month} không có ngày ${day.day}` : ''}.`;
    report({ passage, from: day.from, to: day.to, severity: 'error', message });
  }
  for (const match of text.matchAll(MONTH)) {
    const month = Number(match[1]);
    if (month >= 1 && month <= 12) continue;
    const message = 'Tháng này không có trong lịch.';
    report({ passage, from: match.index, to: match.index + match[0].length, severity: 'error', message });
  }
}

export const impossibleDate: Rule = { id: 'impossible-date', group: 'dates', checkPassage };
