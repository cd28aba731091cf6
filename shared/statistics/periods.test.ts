import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysIn,
  monthsIn,
  periodAround,
  periodKind,
  periodName,
  quarterOf,
  shiftPeriod,
  timeName,
  yearEarlier,
} from './periods.ts';

describe('periods', () => {
  test('the month, quarter, half and year around a day', () => {
    expect(periodAround('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodAround('quarter', '2026-11-20')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodAround('half', '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
    expect(periodAround('year', '2026-11-20')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  test('the period before is of the same kind; of a range, of as many days', () => {
    expect(shiftPeriod(periodAround('month', '2026-03-31'), -1)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(shiftPeriod(periodAround('quarter', '2026-01-01'), -1)).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
    });
    expect(shiftPeriod({ from: '2026-11-05', to: '2026-11-20' }, -1)).toEqual({
      from: '2026-10-20',
      to: '2026-11-04',
    });
  });

  test('a year earlier', () => {
    expect(yearEarlier(periodAround('month', '2025-02-01'))).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(yearEarlier({ from: '2024-02-29', to: '2024-03-05' })).toEqual({
      from: '2023-02-28',
      to: '2023-03-05',
    });
  });

  test('names', () => {
    expect(periodName({ from: '2026-11-01', to: '2026-11-30' })).toBe('tháng 11 năm 2026');
    expect(periodName({ from: '2026-10-01', to: '2026-12-31' })).toBe('quý IV năm 2026');
    expect(periodName({ from: '2026-07-01', to: '2026-12-31' })).toBe('6 tháng cuối năm 2026');
    expect(periodName({ from: '2026-01-01', to: '2026-12-31' })).toBe('năm 2026');
    expect(periodName({ from: '2026-11-05', to: '2026-11-20' })).toBe(
      'từ ngày 05/11/2026 đến ngày 20/11/2026',
    );
    expect(periodName({ from: '2026-11-05', to: '2026-11-05' })).toBe('ngày 05/11/2026');
    expect(['2026-11', '2026-Q4', '2026'].map(timeName)).toEqual(['11/2026', 'Quý IV/2026', '2026']);
  });

  test('months of a period, over the turn of the year', () => {
    expect(monthsIn({ from: '2025-11-30', to: '2026-02-01' })).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(quarterOf('2026-03')).toBe('2026-Q1');
    expect(quarterOf('2026-10')).toBe('2026-Q4');
  });

  test('periods of one kind follow each other without a gap, and shifting back undoes it', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('month', 'quarter', 'half', 'year'), (date, kind) => {
        const period = periodAround(kind, date.toISOString().slice(0, 10));
        const next = shiftPeriod(period, 1);
        expect(daysIn({ from: period.to, to: next.from })).toBe(2);
        expect(periodKind(next)).toBe(kind);
        expect(shiftPeriod(next, -1)).toEqual(period);
      }),
    );
  });
});
