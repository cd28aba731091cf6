import { describe, expect, it } from 'vitest';
import type { IssueSummary } from '#shared/model/issue.ts';
import { comingIssue, daysBetween, localDay } from './coming-issue.ts';

const issue = (date: string, state: IssueSummary['state'] = 'draft') =>
  ({ id: date, date, state }) as IssueSummary;

describe('comingIssue', () => {
  it('is the draft that is due next', () => {
    const issues = [
      issue('2026-12-20'),
      issue('2026-11-20'),
      issue('2026-10-20'),
      issue('2026-11-22', 'published'),
    ];
    expect(comingIssue(issues, '2026-11-01')?.id).toBe('2026-11-20');
    expect(comingIssue(issues, '2026-11-20')?.id).toBe('2026-11-20');
    expect(comingIssue(issues, '2026-11-21')?.id).toBe('2026-12-20');
  });

  it('is the one due last when all are late, and none when all are out', () => {
    expect(comingIssue([issue('2026-10-20'), issue('2026-11-20')], '2027-01-01')?.id).toBe('2026-11-20');
    expect(comingIssue([issue('2026-10-20', 'published')], '2026-01-01')).toBeNull();
  });
});

describe('days', () => {
  it('counts over months and backwards', () => {
    expect(daysBetween('2026-11-22', '2026-12-01')).toBe(9);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
