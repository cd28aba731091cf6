/** Nộp lưu chiểu: how an issue stands against what the law asks of its day of issue. */
import { daysBetween } from '../calendar/days.ts';
import type { DepositStanding, PrintRun } from '../model/print-run.ts';
import type { LegalProfile } from '../preflight/legal-profile.ts';

/**
 * @param issue its ISO day of issue, and whether it is out.
 * @param profile the law in force on that day; null where it asks for nothing.
 * @param today ISO day.
 */
export function depositStanding(
  issue: { date: string; isPublished: boolean },
  { depositCopies, depositDay }: Pick<PrintRun, 'depositCopies' | 'depositDay'>,
  profile: Pick<LegalProfile, 'depositCopies' | 'law'> | null,
  today: string,
): DepositStanding {
  const needed = profile?.depositCopies ?? 0;
  if (profile === null || needed === 0) return { kind: 'notDue' };
  const { law } = profile;
  const copies = depositCopies ?? 0;
  if (copies === 0 || depositDay === null) {
    return issue.isPublished && issue.date <= today
      ? { kind: 'missing', needed, days: daysBetween(issue.date, today), law }
      : { kind: 'notDue' };
  }
  if (copies < needed) return { kind: 'short', needed, lacking: needed - copies, law };
  const days = daysBetween(issue.date, depositDay);
  return days > 0 ? { kind: 'doneLate', days } : { kind: 'done' };
}
