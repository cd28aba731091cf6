/** In which rhythm issues of a publication come, and what must be done how many days before. */
import { z } from 'zod';
import { weekdayNumber } from '../calendar/days.ts';
import type { IssueState } from './issue.ts';
import type { TemplateName } from './publication.ts';

/** Months between two issues: monthly, every two months, quarterly, twice a year, yearly. */
export const MONTH_STEPS = [1, 2, 3, 6, 12] as const;

export const rhythmSchema = z.discriminatedUnion('every', [
  /** Monday to Friday. */
  z.object({ every: z.literal('workday') }),
  /** 1 is Monday, 7 Sunday. */
  z.object({ every: z.literal('week'), weekday: z.int().min(1).max(7) }),
  /** On this day of the month, or on its last when it is shorter. */
  z.object({ every: z.literal('month'), months: z.literal(MONTH_STEPS), day: z.int().min(1).max(31) }),
  /** Không định kỳ: nothing is planned. */
  z.object({ every: z.literal('never') }),
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

const days = z.int().min(0).max(90);

/** nộp bài, duyệt, in: days before the day of issue; none comes before the one that it needs. */
export const deadlinesSchema = z
  .object({ submit: days, review: days, print: days })
  .refine(({ submit, review, print }) => submit >= review && review >= print);
export type DeadlineDays = z.infer<typeof deadlinesSchema>;

export const scheduleSchema = z.object({ rhythm: rhythmSchema, deadlines: deadlinesSchema });
export type Schedule = z.infer<typeof scheduleSchema>;

export const STEPS = ['submit', 'review', 'print'] as const;
export type Step = (typeof STEPS)[number];

export interface Deadline {
  step: Step;
  /** ISO day. */
  day: string;
  /** Done; or still to be done, by so many articles (0: nothing to count). */
  left: 'done' | number;
}

/** An issue in the calendar, or one that is planned. */
export interface CalendarEntry {
  publicationId: string;
  /** "Bản tin Cải cách hành chính". */
  publication: string;
  number: string;
  /** ISO day of issue. */
  date: string;
  /** Null while it is only planned. */
  issue: { id: string; state: IssueState } | null;
  /** In the order of the work. */
  deadlines: Deadline[];
}

export interface Calendar {
  /** ISO day it is at the desk. */
  today: string;
  /** Earliest first. */
  entries: CalendarEntry[];
}

export interface IssueSuggestion {
  publicationId: string;
  /** "Bản tin Cải cách hành chính". */
  publication: string;
  number: string;
  date: string;
  /** Number of the issue whose sections are taken over; null for the first issue. */
  after: string | null;
}

const USUAL_DEADLINES: Record<Rhythm['every'], DeadlineDays> = {
  workday: { submit: 0, review: 0, print: 0 },
  week: { submit: 3, review: 2, print: 1 },
  month: { submit: 10, review: 5, print: 3 },
  never: { submit: 10, review: 5, print: 3 },
};

/** Deadlines to begin with, where nobody has set any. */
export function usualDeadlines({ every }: Rhythm): DeadlineDays {
  return USUAL_DEADLINES[every];
}

/**
 * What a publication goes by until somebody says otherwise: a digest comes every working day, the others each month on
 * the day of the newest issue.
 *
 * @param day ISO day of the newest issue, or of today.
 */
export function usualSchedule(template: TemplateName, day: string): Schedule {
  const rhythm: Rhythm =
    template === 'diem-bao'
      ? { every: 'workday' }
      : { every: 'month', months: 1, day: Number(day.slice(8, 10)) };
  return { rhythm, deadlines: usualDeadlines(rhythm) };
}

/** Saturday or Sunday. */
export function isWeekend(day: string): boolean {
  return weekdayNumber(day) > 5;
}
