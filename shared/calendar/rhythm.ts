/** The days on which issues are expected, by the rhythm of their publication. */
import type { Rhythm } from '../model/schedule.ts';
import { addDays, weekdayNumber } from './days.ts';

interface Span {
  /** ISO day of the newest issue, which stands for its whole month or week; null while there is none. */
  newest: string | null;
  /** ISO days, both included. */
  from: string;
  to: string;
}

/** Expected days after the newest issue, in order. */
export function plannedDays(rhythm: Rhythm, span: Span): string[] {
  switch (rhythm.every) {
    case 'workday':
      return daysOf(span).filter((day) => weekdayNumber(day) <= 5);
    case 'week':
      return daysOf(span).filter(
        (day) =>
          weekdayNumber(day) === rhythm.weekday &&
          (span.newest === null || mondayOf(day) > mondayOf(span.newest)),
      );
    case 'month':
      return daysOfMonths(rhythm.months, rhythm.day, span);
    case 'never':
      return [];
  }
}

/** Every day of the span after the newest issue. */
function daysOf({ newest, from, to }: Span): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (newest === null || day > newest) days.push(day);
  }
  return days;
}

function daysOfMonths(step: number, day: number, { newest, from, to }: Span): string[] {
  const days: string[] = [];
  const first = newest === null ? monthOf(from) : monthOf(newest) + step;
  for (let month = first; month <= monthOf(to); month += step) {
    const planned = dayOfMonth(month, day);
    if (planned >= from && planned <= to) days.push(planned);
  }
  return days;
}

/** Months since year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The day of the month, or its last when it is shorter. */
function dayOfMonth(month: number, day: number): string {
  const [year, index] = [Math.floor(month / 12), month % 12];
  const last = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, index, Math.min(day, last))).toISOString().slice(0, 10);
}

function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayNumber(day));
}
