/** A month as weeks: issues on their days, deadlines before them. One walks through it with the arrow keys. */
import { CheckmarkCircleRegular, ClockAlarmRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Calendar, CalendarEntry, Deadline } from '#shared/model/schedule.ts';
import { useFormats } from '../../app/formats.ts';
import styles from './calendar.module.css';
import { isLate, keyOf, stateOf, useDeadlineWords, useMonthName, useWeekdayName } from './calendar-words.ts';
import { dayAfterKey, monthOf, weeksOf } from './month-days.ts';

interface MonthGridProps {
  /** "2026-11". */
  month: string;
  /** The day that the keyboard is on. */
  day: string;
  calendar: Calendar;
  onDay(day: string): void;
  onRun(entry: CalendarEntry): void;
}

interface DayDeadline extends Deadline {
  entry: CalendarEntry;
}

export function MonthGrid({ month, day, calendar, onDay, onRun }: MonthGridProps) {
  const { t } = useTranslation();
  const nameOf = useWeekdayName();
  const monthName = useMonthName();
  const table = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(month);
  const { today, entries } = calendar;
  const issues = Map.groupBy(entries, ({ date }) => date);
  const deadlines = Map.groupBy(
    entries.flatMap((entry) =>
      // Of what is out nothing is due any more, and what is due on the day itself is the issue.
      stateOf(entry) === 'published'
        ? []
        : entry.deadlines.filter((due) => due.day !== entry.date).map((due) => ({ ...due, entry })),
    ),
    (due) => due.day,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [first] = issues.get(day) ?? [];
    if (event.key === 'Enter' && first) {
      event.preventDefault();
      onRun(first);
      return;
    }
    const target = dayAfterKey(day, event.key);
    if (target === null) return;
    event.preventDefault();
    onDay(target);
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>(`[data-day="${target}"]`)?.focus());
  };
  return (
    <table
      ref={table}
      className={styles.month}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are walked through
      role="grid"
      aria-label={t('calendar.grid', { month: monthName(month) })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {(weeks[0] ?? []).map((one) => (
            <th key={one} scope="col">
              {nameOf(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => (
              <DayCell
                key={one}
                day={one}
                isReached={one === day}
                isOutside={monthOf(one) !== month}
                today={today}
                issues={issues.get(one) ?? []}
                deadlines={deadlines.get(one) ?? []}
                onDay={onDay}
                onRun={onRun}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayCellProps {
  day: string;
  /** The Tab key comes to this day. */
  isReached: boolean;
  isOutside: boolean;
  today: string;
  issues: readonly CalendarEntry[];
  deadlines: readonly DayDeadline[];
  onDay(day: string): void;
  onRun(entry: CalendarEntry): void;
}

function DayCell({ day, isReached, isOutside, today, issues, deadlines, onDay, onRun }: DayCellProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useWeekdayName();
  const words = useDeadlineWords();
  const stepOf = ({ step, entry: { number } }: DayDeadline) =>
    t('calendar.stepOf', { step: t(`calendar.steps.${step}`), number });
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day is walked to and chosen
      role="gridcell"
      aria-selected={isReached}
      aria-current={day === today ? 'date' : undefined}
      tabIndex={isReached ? 0 : -1}
      data-day={day}
      data-outside={isOutside || undefined}
      data-focus-ring
      onFocus={() => onDay(day)}
    >
      <span className={styles.dayNumber}>{Number(day.slice(8))}</span>
      <span className="visually-hidden">
        {[nameOf(day), formats.day(day), ...(day === today ? [t('calendar.cellToday')] : [])].join(', ')}
      </span>
      {issues.map((entry) => (
        <button
          key={keyOf(entry)}
          type="button"
          tabIndex={-1}
          className={styles.chip}
          data-state={stateOf(entry)}
          title={`${entry.publication}, ${t('issues.numbered', { number: entry.number })}`}
          onClick={() => onRun(entry)}
        >
          {stateOf(entry) === 'published' && <CheckmarkCircleRegular aria-hidden />}
          <span className={styles.chipWords}>
            {t('issues.numbered', { number: entry.number })}
            <span className={styles.chipState}>{t(`calendar.states.${stateOf(entry)}`)}</span>
          </span>
        </button>
      ))}
      {deadlines.map((due) => (
        <span
          key={`${keyOf(due.entry)} ${due.step}`}
          className={styles.due}
          data-late={isLate(due, today) || undefined}
          title={`${due.entry.publication}, ${stepOf(due)}: ${words(due, today)}`}
        >
          {isLate(due, today) && <ClockAlarmRegular aria-hidden />}
          <span>
            {stepOf(due)}
            {isLate(due, today) && `: ${t('calendar.deadline.isLate')}`}
            {due.left === 'done' && `: ${t('calendar.deadline.done')}`}
          </span>
        </span>
      ))}
    </td>
  );
}
