import type { IssueDetails, IssueSummary } from '#shared/model/issue.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** What the issue after the newest would be called: the month after, on the same day of the month. */
export function nextIssueDetails(issues: readonly IssueSummary[], today: Date): IssueDetails {
  const newest = issues
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const [year = 0, month = 0, day = 0] = newest
    ? newest.split('-').map(Number)
    : [today.getFullYear(), today.getMonth(), today.getDate()];
  const nextYear = month === 12 ? year + 1 : year;
  const nextMonth = (month % 12) + 1;
  // The last day of a short month stands for days it has not.
  const lastDay = new Date(Date.UTC(nextYear, nextMonth, 0)).getUTCDate();
  return {
    number: `${pad(nextMonth)}/${nextYear}`,
    date: `${nextYear}-${pad(nextMonth)}-${pad(Math.min(day, lastDay))}`,
    theme: '',
  };
}
