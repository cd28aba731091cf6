import type { IssueSummary } from '#shared/model/issue.ts';

/** The issue the desk works towards: the draft that is due next, else the one that was due last. */
export function comingIssue(issues: readonly IssueSummary[], today: string): IssueSummary | null {
  const drafts = issues
    .filter((issue) => issue.state === 'draft')
    .sort((left, right) => left.date.localeCompare(right.date));
  return drafts.find((issue) => issue.date >= today) ?? drafts.at(-1) ?? null;
}

/** Whole days from one ISO day to another; negative when it has passed. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The ISO day it is here. */
export function localDay(now: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
