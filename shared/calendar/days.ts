/** Counting with days. A day travels as ISO "2026-11-05", without a time zone. */

const DAY = 86_400_000;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Whole days from one day to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}

export function addDays(day: string, count: number): string {
  return new Date(timeOf(day) + count * DAY).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayNumber(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The day it is here at that moment. */
export function localDay(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
