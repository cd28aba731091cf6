import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlinesSchema, type Rhythm, rhythmSchema, usualSchedule } from '../model/schedule.ts';
import { addDays, daysBetween, weekdayNumber } from './days.ts';
import { nextNumber } from './numbering.ts';
import { plannedDays } from './rhythm.ts';

const monthly: Rhythm = { every: 'month', months: 1, day: 20 };

describe('plannedDays', () => {
  const year = { from: '2026-11-22', to: '2027-03-31' };

  it('comes each month on its day, and on the last of a short one', () => {
    expect(plannedDays(monthly, { newest: '2026-11-20', ...year })).toEqual([
      '2026-12-20',
      '2027-01-20',
      '2027-02-20',
      '2027-03-20',
    ]);
    expect(plannedDays({ ...monthly, day: 31 }, { newest: '2026-11-30', ...year })).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  it('counts months from the newest issue, whatever its day', () => {
    expect(plannedDays({ ...monthly, months: 3 }, { newest: '2026-12-18', ...year })).toEqual(['2027-03-20']);
  });

  it('plans no second issue in the month or week that has one', () => {
    expect(plannedDays(monthly, { newest: '2026-12-18', ...year })[0]).toBe('2027-01-20');
    const weekly: Rhythm = { every: 'week', weekday: 5 };
    expect(plannedDays(weekly, { newest: '2026-11-25', ...year })[0]).toBe('2026-12-04');
  });

  it('begins with the first day that fits where there is no issue yet', () => {
    expect(plannedDays(monthly, { newest: null, ...year })[0]).toBe('2026-12-20');
    expect(plannedDays({ every: 'workday' }, { newest: null, ...year })[0]).toBe('2026-11-23');
    expect(plannedDays({ every: 'never' }, { newest: null, ...year })).toEqual([]);
  });

  it('stays in its span, after the newest, in order, and on its weekday', () => {
    const rhythms = fc.oneof<fc.Arbitrary<Rhythm>[]>(
      fc.constant<Rhythm>({ every: 'workday' }),
      fc.integer({ min: 1, max: 7 }).map((weekday): Rhythm => ({ every: 'week', weekday })),
      fc
        .record({ months: fc.constantFrom(1, 2, 3, 6, 12), day: fc.integer({ min: 1, max: 31 }) })
        .map(({ months, day }): Rhythm => ({ every: 'month', months, day })),
    );
    const anyDay = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2020-01-01', count));
    fc.assert(
      fc.property(
        rhythms,
        anyDay,
        anyDay,
        fc.integer({ min: 0, max: 400 }),
        (rhythm, newest, from, length) => {
          const to = addDays(from, length);
          const planned = plannedDays(rhythm, { newest, from, to });
          expect(planned).toEqual([...new Set(planned)].sort());
          for (const day of planned) {
            expect(day > newest && day >= from && day <= to).toBe(true);
            if (rhythm.every === 'week') expect(weekdayNumber(day)).toBe(rhythm.weekday);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('nextNumber', () => {
  const issue = (number: string, date: string) => ({ number, date });

  it('names the month where numbers do', () => {
    expect(nextNumber([issue('11/2026', '2026-11-20')], '2026-12-20')).toBe('12/2026');
    expect(nextNumber([issue('12/2026', '2026-12-20')], '2027-01-20')).toBe('01/2027');
    expect(nextNumber([issue('3/2026', '2026-03-20')], '2026-06-20')).toBe('6/2026');
  });

  it('counts on where numbers count, and begins anew with the year', () => {
    const weekly = [issue('12/2026', '2026-12-04'), issue('11/2026', '2026-11-27')];
    expect(nextNumber([issue('46/2026', '2026-11-20')], '2026-11-27')).toBe('47/2026');
    expect(nextNumber([issue('09/2026', '2026-03-06')], '2026-03-13')).toBe('10/2026');
    expect(nextNumber([issue('52/2026', '2026-12-25')], '2027-01-01')).toBe('01/2027');
    expect(nextNumber([...weekly, issue('10/2026', '2026-11-20')], '2026-12-11')).toBe('13/2026');
  });

  it('counts on from the month when a second issue of it comes', () => {
    const first = [issue('11/2026', '2026-11-20'), issue('10/2026', '2026-10-20')];
    expect(nextNumber(first, '2026-11-27')).toBe('12/2026');
    expect(nextNumber([issue('12/2026', '2026-11-27'), ...first], '2026-12-04')).toBe('13/2026');
  });

  it('counts plain numbers, and begins with the month', () => {
    expect(nextNumber([issue('125', '2026-11-20')], '2026-12-20')).toBe('126');
    expect(nextNumber([issue('Đặc san 9', '2026-11-20')], '2026-12-20')).toBe('Đặc san 10');
    expect(nextNumber([issue('Xuân', '2026-01-20')], '2026-02-20')).toBe('02/2026');
    expect(nextNumber([], '2026-11-20')).toBe('11/2026');
  });
});

describe('a schedule', () => {
  it('is daily for a digest and monthly for others, until somebody says otherwise', () => {
    expect(usualSchedule('diem-bao', '2026-11-20').rhythm).toEqual({ every: 'workday' });
    expect(usualSchedule('ban-tin', '2026-11-20').rhythm).toEqual(monthly);
  });

  it('asks for each step before the one that needs it, and for days that exist', () => {
    expect(deadlinesSchema.safeParse({ submit: 3, review: 5, print: 1 }).success).toBe(false);
    expect(deadlinesSchema.safeParse({ submit: 5, review: 5, print: 0 }).success).toBe(true);
    expect(rhythmSchema.safeParse({ every: 'month', months: 4, day: 1 }).success).toBe(false);
    expect(rhythmSchema.safeParse({ every: 'week', weekday: 8 }).success).toBe(false);
  });
});

describe('days', () => {
  it('are counted over months and years', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(weekdayNumber('2026-11-22')).toBe(7);
  });
});
