/** A schedule as the form of it is typed. */
import { MONTH_STEPS, type Rhythm, type Schedule, STEPS, usualDeadlines } from '#shared/model/schedule.ts';

export const RHYTHM_CHOICES = [
  'workday',
  'week',
  'month1',
  'month2',
  'month3',
  'month6',
  'month12',
  'never',
] as const;
export type RhythmChoice = (typeof RHYTHM_CHOICES)[number];

export interface ScheduleDraft {
  rhythm: RhythmChoice;
  weekday: string;
  day: string;
  submit: string;
  review: string;
  print: string;
}

const FRIDAY = 5;

export function draftOf({ rhythm, deadlines }: Schedule): ScheduleDraft {
  return {
    rhythm: rhythm.every === 'month' ? `month${rhythm.months}` : rhythm.every,
    weekday: String(rhythm.every === 'week' ? rhythm.weekday : FRIDAY),
    day: String(rhythm.every === 'month' ? rhythm.day : 1),
    submit: String(deadlines.submit),
    review: String(deadlines.review),
    print: String(deadlines.print),
  };
}

/** What the form says; whether it can be is for `scheduleSchema` to tell. */
export function scheduleOf({ rhythm, weekday, day, submit, review, print }: ScheduleDraft): Schedule {
  return {
    rhythm: rhythmOf(rhythm, numberOf(weekday), numberOf(day)),
    deadlines: { submit: numberOf(submit), review: numberOf(review), print: numberOf(print) },
  };
}

/** The draft with another rhythm; deadlines that were the usual ones become the usual ones of the new rhythm. */
export function withRhythm(draft: ScheduleDraft, rhythm: RhythmChoice): ScheduleDraft {
  const usual = usualOf(draft.rhythm);
  const wasUsual = STEPS.every((step) => draft[step] === usual[step]);
  return { ...draft, rhythm, ...(wasUsual && usualOf(rhythm)) };
}

function usualOf(rhythm: RhythmChoice): Pick<ScheduleDraft, 'submit' | 'review' | 'print'> {
  const { submit, review, print } = usualDeadlines(rhythmOf(rhythm, FRIDAY, 1));
  return { submit: String(submit), review: String(review), print: String(print) };
}

function rhythmOf(choice: RhythmChoice, weekday: number, day: number): Rhythm {
  if (choice === 'workday' || choice === 'never') return { every: choice };
  if (choice === 'week') return { every: 'week', weekday };
  const months = MONTH_STEPS.find((step) => choice === `month${step}`) ?? 1;
  return { every: 'month', months, day };
}

/** An empty field is no zero. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
