/** A day of the week that is not that of its date. */
import { isIsoDate, weekday as weekdayOf } from '../../vietnamese/dates.ts';
import type { Passage } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Day, daysIn } from '../text/days.ts';

const NAMES: Readonly<Record<string, string>> = {
  hai: 'Thứ Hai',
  '2': 'Thứ Hai',
  ba: 'Thứ Ba',
  '3': 'Thứ Ba',
  tư: 'Thứ Tư',
  '4': 'Thứ Tư',
  năm: 'Thứ Năm',
  '5': 'Thứ Năm',
  sáu: 'Thứ Sáu',
  '6': 'Thứ Sáu',
  bảy: 'Thứ Bảy',
  bẩy: 'Thứ Bảy',
  '7': 'Thứ Bảy',
};
const BEFORE =
  /(?<!\p{L}|lần |kỳ |phiên )(?:thứ (hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật))[,\s(]*(?:ngày\s+)?$/iu;
const AFTER =
  /^\s*[(,]\s*(?:(?:nhằm|tức|vào)\s+)?(?:thứ (hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(chủ nhật))(?!\p{L})/iu;

function checkPassage(passage: Passage, report: Report): void {
  const { text } = passage;
  for (const day of daysIn(text)) {
    const iso = isoOf(day);
    if (!iso) continue;
    const start = Math.max(0, day.from - 30);
    const before = BEFORE.exec(text.slice(start, day.from));
    const after = before ? null : AFTER.exec(text.slice(day.to, day.to + 30));
    const match = before ?? after;
    if (!match) continue;
    const claimed = match[2] ? 'Chủ nhật' : NAMES[(match[1] ?? '').toLowerCase()];
    const truth = weekdayOf(iso);
    if (!claimed || claimed === truth) continue;
    const from = before ? start + match.index : day.from;
    const to = before ? day.to : day.to + match[0].length;
    const right = truth === 'Chủ nhật' ? truth : truth.replace('Thứ', 'thứ');
    const message = `Ngày ${day.day}/${day.month}/${day.year ?? ''} là ${right}, không phải ${claimed.replace('Thứ', 'thứ')}.`;
    report({ passage, from, to, severity: 'error', message });
  }
}

function isoOf({ day, month, year }: Day): string | null {
  if (year === null) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

export const weekday: Rule = { id: 'weekday', group: 'dates', checkPassage };
