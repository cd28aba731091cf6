/**
 * Numbers of index entries: the day, then a running number of that day. So the newest entries have the greatest
 * numbers, a search that stops early has the newest ones, and a span of days is a span of numbers.
 */

const A_DAY = 86_400_000;
/** A prime: FTS5 keeps what is gone in tables hashed by the last bits of numbers, and looks there for every entry. */
const ENTRIES_A_DAY = 1_000_003;

/** @param day ISO, "2026-11-22". */
export function firstEntryOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / A_DAY) * ENTRIES_A_DAY;
}

export function lastEntryOf(day: string): number {
  return firstEntryOf(day) + ENTRIES_A_DAY - 1;
}

/** ISO day of an entry. */
export function dayOf(entry: number): string {
  return new Date(Math.floor(entry / ENTRIES_A_DAY) * A_DAY).toISOString().slice(0, 10);
}
