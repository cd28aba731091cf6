/** Months, quarters and years as periods: which one a day lies in, the one before, and what it is called. */
import type { Period } from '../model/statistics.ts';
import { shortDate } from '../vietnamese/dates.ts';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year' | 'range';

const LENGTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const KINDS = ['month', 'quarter', 'half', 'year'] as const;
const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

function iso(year: number, monthIndex: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, monthIndex, day);
  return date.toISOString().slice(0, 10);
}

function parts(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, day: date };
}

/** @param count of months. @param monthIndex from 0; may pass the ends of the year. */
function months(year: number, monthIndex: number, count: number): Period {
  return { from: iso(year, monthIndex, 1), to: iso(year, monthIndex + count, 0) };
}

/** The month, quarter, half or year in which the day lies. */
export function periodAround(kind: Exclude<PeriodKind, 'range'>, day: string): Period {
  const { year, month } = parts(day);
  const length = LENGTHS[kind];
  return months(year, Math.floor(month / length) * length, length);
}

/** What the period is: a whole month, quarter, half or year, else a range of days. */
export function periodKind(period: Period): PeriodKind {
  const same = KINDS.find((kind) => {
    const { from, to } = periodAround(kind, period.from);
    return from === period.from && to === period.to;
  });
  return same ?? 'range';
}

/** The period `count` steps later; of a range the next one of as many days. */
export function shiftPeriod(period: Period, count: number): Period {
  const kind = periodKind(period);
  if (kind === 'range') {
    const days = daysIn(period) * count;
    return { from: addDays(period.from, days), to: addDays(period.to, days) };
  }
  const { year, month } = parts(period.from);
  return months(year, month + LENGTHS[kind] * count, LENGTHS[kind]);
}

/** The same days a year earlier; 29 February becomes the 28th. */
export function yearEarlier(period: Period): Period {
  const kind = periodKind(period);
  const { year, month } = parts(period.from);
  return kind === 'range'
    ? { from: dayYearEarlier(period.from), to: dayYearEarlier(period.to) }
    : months(year - 1, month, LENGTHS[kind]);
}

/** How many days the period has. */
export function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** "2026-11" for each month that the period touches. */
export function monthsIn({ from, to }: Period): string[] {
  const start = parts(from);
  const end = parts(to);
  const count = (end.year - start.year) * 12 + end.month - start.month + 1;
  return Array.from({ length: count }, (_, index) => iso(start.year, start.month + index, 1).slice(0, 7));
}

/** "2026-Q4" of "2026-11". */
export function quarterOf(month: string): string {
  const [year, number] = month.split('-');
  return `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

/** "tháng 11 năm 2026", "quý IV năm 2026", "6 tháng đầu năm 2026", "năm 2026", "từ ngày … đến ngày …". */
export function periodName(period: Period): string {
  const { year, month } = parts(period.from);
  switch (periodKind(period)) {
    case 'month':
      return `tháng ${month + 1} năm ${year}`;
    case 'quarter':
      return `quý ${QUARTERS[Math.floor(month / 3)]} năm ${year}`;
    case 'half':
      return `6 tháng ${month === 0 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `năm ${year}`;
    case 'range':
      return period.from === period.to
        ? `ngày ${shortDate(period.from)}`
        : `từ ngày ${shortDate(period.from)} đến ngày ${shortDate(period.to)}`;
  }
}

/** "11/2026", "Quý IV/2026" or "2026", of the key of a TimeShare. */
export function timeName(key: string): string {
  const [year = '', part = ''] = key.split('-');
  if (part === '') return year;
  return part.startsWith('Q') ? `Quý ${QUARTERS[Number(part.slice(1)) - 1]}/${year}` : `${part}/${year}`;
}

function addDays(day: string, count: number): string {
  const { year, month, day: date } = parts(day);
  return iso(year, month, date + count);
}

function dayYearEarlier(day: string): string {
  const { year, month, day: date } = parts(day);
  const shifted = iso(year - 1, month, date);
  return parts(shifted).month === month ? shifted : iso(year - 1, month + 1, 0);
}
