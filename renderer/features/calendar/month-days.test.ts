import { describe, expect, it } from 'vitest';
import { dayAfterKey, shiftDayByMonth, shiftMonth, weeksOf } from './month-days.ts';

describe('a month of the calendar', () => {
  it('is six weeks that begin on Monday', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ]);
    expect(weeksOf('2027-02')[0]?.[0]).toBe('2027-02-01');
  });

  it('is followed by the next one, over the end of a year and of a short month', () => {
    expect(shiftMonth('2026-12', 1)).toBe('2027-01');
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftDayByMonth('2027-01-31', 1)).toBe('2027-02-28');
    expect(shiftDayByMonth('2027-03-31', -1)).toBe('2027-02-28');
  });

  it('is walked through with the arrow keys', () => {
    const from = (key: string) => dayAfterKey('2026-11-20', key);
    expect(from('ArrowLeft')).toBe('2026-11-19');
    expect(from('ArrowDown')).toBe('2026-11-27');
    expect([from('Home'), from('End')]).toEqual(['2026-11-16', '2026-11-22']);
    expect([from('PageUp'), from('PageDown')]).toEqual(['2026-10-20', '2026-12-20']);
    expect(from('x')).toBeNull();
  });
});
