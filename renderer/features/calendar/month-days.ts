/** A month as weeks from Monday to Sunday. */
import { addDays, weekdayNumber } from '#shared/calendar/days.ts';

const WEEK = 7;
const WEEKS_SHOWN = 6;

/** "2026-11" of an ISO day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** @param month "2026-11" */
export function shiftMonth(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The same day of another month, or its last. */
export function shiftDayByMonth(day: string, count: number): string {
  const month = shiftMonth(monthOf(day), count);
  const last = Number(addDays(`${shiftMonth(month, 1)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(Number(day.slice(8)), last)).padStart(2, '0')}`;
}

/** Six weeks of ISO days around the month: as many for each month, so that nothing moves. @param month "2026-11" */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = addDays(first, 1 - weekdayNumber(first));
  return Array.from({ length: WEEKS_SHOWN }, (_, week) =>
    Array.from({ length: WEEK }, (__, day) => addDays(monday, week * WEEK + day)),
  );
}

/** The day that a key leads to; null for other keys. */
export function dayAfterKey(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -WEEK);
    case 'ArrowDown':
      return addDays(day, WEEK);
    case 'Home':
      return addDays(day, 1 - weekdayNumber(day));
    case 'End':
      return addDays(day, WEEK - weekdayNumber(day));
    case 'PageUp':
      return shiftDayByMonth(day, -1);
    case 'PageDown':
      return shiftDayByMonth(day, 1);
    default:
      return null;
  }
}
