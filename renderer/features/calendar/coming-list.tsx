/** Coming issues one after the other, each with its deadlines and the one thing to do about it. */
import { Button } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowRightRegular,
  CheckmarkCircleRegular,
  ClockAlarmRegular,
} from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#shared/calendar/days.ts';
import { type Calendar, type CalendarEntry, isWeekend } from '#shared/model/schedule.ts';
import { useFormats } from '../../app/formats.ts';
import styles from './calendar.module.css';
import { isLate, keyOf, stateOf, useDeadlineWords, useWeekdayName } from './calendar-words.ts';
import type { useEntryAction } from './use-entry-action.ts';

interface ComingListProps {
  calendar: Calendar;
  action: ReturnType<typeof useEntryAction>;
}

export function ComingList({ calendar: { today, entries }, action }: ComingListProps) {
  const { t } = useTranslation();
  const coming = entries.filter((entry) => stateOf(entry) !== 'published');
  if (coming.length === 0) return <p className={styles.quiet}>{t('calendar.nothing')}</p>;
  return (
    <ul className={styles.coming} aria-label={t('calendar.coming')}>
      {coming.map((entry) => (
        <ComingIssue key={keyOf(entry)} entry={entry} today={today} action={action} />
      ))}
    </ul>
  );
}

interface ComingIssueProps {
  entry: CalendarEntry;
  today: string;
  action: ComingListProps['action'];
}

function ComingIssue({ entry, today, action }: ComingIssueProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const nameOf = useWeekdayName();
  const words = useDeadlineWords();
  const { number, date, publication, issue, deadlines } = entry;
  const days = daysBetween(today, date);
  const when =
    days === 0
      ? t('calendar.dueToday')
      : days > 0
        ? t('calendar.inDays', { count: days })
        : t('calendar.late', { count: -days });
  return (
    <li className={styles.issue}>
      <div className={styles.issueHead}>
        <div>
          <h3 className={styles.issueTitle}>
            {t('issues.numbered', { number })}
            <span className={styles.quiet}>{t(`calendar.states.${stateOf(entry)}`)}</span>
          </h3>
          <p className={styles.quiet}>{publication}</p>
          <p className={styles.when} data-late={days < 0 || undefined}>
            {days < 0 && <ClockAlarmRegular aria-hidden />}
            <span>
              {nameOf(date)}, {formats.day(date)}. {when}
            </span>
          </p>
          {isWeekend(date) && (
            <p className={styles.quiet}>{t('calendar.weekend', { weekday: nameOf(date) })}</p>
          )}
        </div>
        {action.mayRun(entry) && (
          <Button
            size="small"
            appearance={issue ? 'secondary' : 'primary'}
            icon={issue ? <ArrowRightRegular /> : <AddRegular />}
            aria-label={t(issue ? 'calendar.openOf' : 'calendar.makeOf', { number })}
            disabledFocusable={action.isMaking}
            onClick={() => action.run(entry)}
          >
            {t(issue ? 'calendar.open' : 'calendar.make')}
          </Button>
        )}
      </div>
      <ul>
        {deadlines.map((due) => (
          <li key={due.step} className={styles.step} data-late={isLate(due, today) || undefined}>
            <span>{t(`calendar.steps.${due.step}`)}</span>
            <span>
              {nameOf(due.day)}, {formats.day(due.day)}
            </span>
            <span className={styles.stepState}>
              {isLate(due, today) && <ClockAlarmRegular aria-hidden />}
              {due.left === 'done' && <CheckmarkCircleRegular aria-hidden />}
              <span>{words(due, today)}</span>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
