/** Days and deadlines of the calendar in words. */
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#shared/calendar/days.ts';
import type { CalendarEntry, Deadline } from '#shared/model/schedule.ts';
import { weekday } from '#shared/vietnamese/dates.ts';
import { usePreferences } from '../../app/preferences.ts';

/** "Thứ Sáu", from an ISO day. */
export function useWeekdayName(): (day: string) => string {
  const language = usePreferences((preferences) => preferences.language);
  const english = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
  return (day) => (language === 'vi' ? weekday(day) : english.format(new Date(`${day}T00:00:00Z`)));
}

/** "Tháng 11 năm 2026", from "2026-11". */
export function useMonthName(): (month: string) => string {
  const { t } = useTranslation();
  const english = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  return (month) =>
    t('calendar.month', {
      month: Number(month.slice(5)),
      monthName: english.format(new Date(`${month}-01T00:00:00Z`)),
      year: month.slice(0, 4),
    });
}

/** Nobody has done what was due. */
export function isLate({ day, left }: Deadline, today: string): boolean {
  return left !== 'done' && day < today;
}

/** "quá hạn 3 ngày, 2 bài chưa nộp". */
export function useDeadlineWords(): (deadline: Deadline, today: string) => string {
  const { t } = useTranslation();
  return ({ step, day, left }, today) => {
    if (left === 'done') return t('calendar.deadline.done');
    const days = daysBetween(today, day);
    const when =
      days === 0
        ? t('calendar.deadline.today')
        : days > 0
          ? t('calendar.deadline.ahead', { count: days })
          : t('calendar.deadline.late', { count: -days });
    if (left === 0 || step === 'print') return when;
    return `${when}, ${t(`calendar.deadline.left.${step}`, { count: left })}`;
  };
}

export type EntryState = 'planned' | 'draft' | 'published';

export function stateOf({ issue }: CalendarEntry): EntryState {
  return issue === null ? 'planned' : issue.state;
}

/** Tells entries apart: planned ones have no id. */
export function keyOf({ publicationId, date, number, issue }: CalendarEntry): string {
  return issue?.id ?? `${publicationId} ${date} ${number}`;
}
