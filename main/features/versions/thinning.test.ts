import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ThinnableVersion, versionsToThin } from './thinning.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 20, 3, 42);

const version = (age: number, isLasting = false): ThinnableVersion => ({
  id: `${age} ${isLasting}`,
  at: NOW - age,
  isLasting,
});
const ages = fc.array(fc.integer({ min: 0, max: 200 * DAY }), { maxLength: 60 });
const versions = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 * DAY }), fc.boolean()), { maxLength: 60 })
  .map((all) => all.map(([age, isLasting], index) => ({ ...version(age, isLasting), id: String(index) })));

describe('thinning', () => {
  it('keeps everything of the last hour', () => {
    const recent = [0, 10, 20, 30, 59].map((minutes) => version(minutes * MINUTE));
    expect(versionsToThin(recent, NOW)).toEqual([]);
  });

  it('keeps the last of each hour for a day, of each day for a month, of each week after', () => {
    // Ten minutes apart for five hours; five minutes apart over a midnight (UTC); daily for ten weeks.
    const hours = Array.from({ length: 30 }, (_, index) => version(HOUR + index * 10 * MINUTE));
    expect(hours.length - versionsToThin(hours, NOW).length).toBe(6);
    const day = Array.from({ length: 100 }, (_, index) => version(3 * DAY + index * 5 * MINUTE));
    expect(day.length - versionsToThin(day, NOW).length).toBe(2);
    const weeks = Array.from({ length: 70 }, (_, index) => version((31 + index) * DAY));
    expect(weeks.length - versionsToThin(weeks, NOW).length).toBe(11);
  });

  it('never touches a named version or one of a hand-over', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const thinned = new Set(versionsToThin(all, NOW));
        expect(all.filter(({ id, isLasting }) => isLasting && thinned.has(id))).toEqual([]);
      }),
    );
  });

  it('leaves something of every stretch in which something was written', () => {
    fc.assert(
      fc.property(ages, (all) => {
        const list = all.map((age, index) => ({ ...version(age), id: String(index) }));
        const thinned = new Set(versionsToThin(list, NOW));
        for (const { at } of list) {
          const isNear = (other: ThinnableVersion) => Math.abs(other.at - at) <= 7 * DAY;
          expect(list.some((other) => isNear(other) && !thinned.has(other.id))).toBe(true);
        }
      }),
    );
  });

  it('done often leaves what done once leaves', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 60 * DAY }), (all, later) => {
        const without = (ids: readonly string[]) => all.filter(({ id }) => !ids.includes(id));
        const once = without(versionsToThin(all, NOW + later));
        const first = without(versionsToThin(all, NOW));
        const second = versionsToThin(first, NOW + later);
        const stretches = (list: readonly ThinnableVersion[]) =>
          new Set(list.map(({ at }) => Math.floor(at / (7 * DAY)))).size;
        expect(stretches(first.filter(({ id }) => !second.includes(id)))).toBe(stretches(once));
        expect(versionsToThin(once, NOW + later)).toEqual([]);
      }),
    );
  });
});
