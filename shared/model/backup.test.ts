import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUPS_KEPT, outdatedBackups } from './backup.ts';

const at = (time: Date) => ({ madeAt: time.toISOString() });
/** One at noon of each of so many days up to 22 November 2026, a Sunday. */
const daily = (days: number) =>
  Array.from({ length: days }, (_, ago) => at(new Date(2026, 10, 22 - ago, 12)));

describe('outdatedBackups', () => {
  it('keeps two weeks of days, eight of weeks and a year of months', () => {
    const all = daily(500);
    const outdated = new Set(outdatedBackups(all));
    const kept = all.filter((backup) => !outdated.has(backup));
    const days = kept.map(({ madeAt }) => new Date(madeAt).toLocaleDateString('sv'));
    expect(days).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      ...['2026-11-15', '2026-11-14', '2026-11-13', '2026-11-12', '2026-11-11', '2026-11-10', '2026-11-09'],
      // Sundays, and the last days of months.
      ...['2026-11-08', '2026-11-01', '2026-10-31', '2026-10-25', '2026-10-18', '2026-10-11', '2026-10-04'],
      ...['2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31', '2026-04-30', '2026-03-31'],
      ...['2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('keeps all of the last day and a half, then the last of each day', () => {
    const on = (day: number, hour: number) => at(new Date(2026, 10, day, hour));
    const all = [on(22, 17), on(22, 9), on(21, 8), on(20, 18), on(20, 12), on(19, 9)];
    expect(outdatedBackups(all)).toEqual([all[4]]);
  });

  it('keeps the newest, however old, and never lets go of one twice over', () => {
    const moments = fc.array(
      fc.date({ min: new Date(2000, 0), max: new Date(2030, 0), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(moments, (times) => {
        const all = times.map(at);
        const outdated = outdatedBackups(all);
        const left = all.filter((backup) => !outdated.includes(backup));
        const newest = all.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt))[0];
        if (newest) expect(left.map(({ madeAt }) => madeAt)).toContain(newest.madeAt);
        const close = all.filter(
          ({ madeAt }) => Date.parse(newest?.madeAt ?? '') - Date.parse(madeAt) < 1.3e8,
        );
        const most = BACKUPS_KEPT.reduce((sum, { count }) => sum + count, close.length);
        expect(left.length).toBeLessThanOrEqual(most);
        expect(outdatedBackups(left)).toEqual([]);
      }),
    );
  });
});
