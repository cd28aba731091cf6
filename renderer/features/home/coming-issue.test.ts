import { describe, expect, it } from 'vitest';
import { daysBetween, localDay } from './coming-issue.ts';

describe('days', () => {
  it('counts over months and backwards', () => {
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
