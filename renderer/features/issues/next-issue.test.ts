import { describe, expect, it } from 'vitest';
import type { IssueSummary } from '#shared/model/issue.ts';
import { nextIssueDetails } from './next-issue.ts';

const issue = (date: string) => ({ date }) as IssueSummary;
const today = new Date(2026, 10, 22);

describe('nextIssueDetails', () => {
  it('is the month after the newest issue', () => {
    expect(nextIssueDetails([issue('2026-10-20'), issue('2026-11-20')], today)).toEqual({
      number: '12/2026',
      date: '2026-12-20',
      theme: '',
    });
  });

  it('goes over the end of a year and of a short month', () => {
    expect(nextIssueDetails([issue('2026-12-20')], today).number).toBe('01/2027');
    expect(nextIssueDetails([issue('2027-01-31')], today).date).toBe('2027-02-28');
  });

  it('is this month where there is none yet', () => {
    expect(nextIssueDetails([], today)).toMatchObject({ number: '11/2026', date: '2026-11-22' });
  });
});
