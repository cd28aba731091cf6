/** Lịch ra báo: a month of issues and deadlines, and beside it the coming ones in a list. */
import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { CalendarSettingsRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { addDays, localDay } from '#shared/calendar/days.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';
import { useMay } from '../../desk-client/permissions.ts';
import { KeyTip } from '../../ui/key-tip.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { IssueParts } from '../issues/issue-parts.tsx';
import styles from './calendar.module.css';
import { useMonthName } from './calendar-words.ts';
import { ComingList } from './coming-list.tsx';
import { monthOf, shiftDayByMonth, weeksOf } from './month-days.ts';
import { MonthGrid } from './month-grid.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { useEntryAction } from './use-entry-action.ts';

/** The day that is looked at; kept while one is elsewhere. */
const useShownDay = create<{ day: string }>(() => ({ day: localDay(new Date()) }));

/** Days before and after today that the list reaches. */
const LISTED = { before: 31, after: 190 } as const;

export function CalendarScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const day = useShownDay((shown) => shown.day);
  const month = monthOf(day);
  const days = weeksOf(month).flat();
  const now = localDay(new Date());
  const shown = useQuery({
    ...desk.calendar.between.queryOptions({ from: days[0] ?? day, to: days.at(-1) ?? day }),
    placeholderData: keepPreviousData,
  });
  const listed = useQuery(
    desk.calendar.between.queryOptions({
      from: addDays(now, -LISTED.before),
      to: addDays(now, LISTED.after),
    }),
  );
  const action = useEntryAction();
  const show = (next: string) => useShownDay.setState({ day: next });
  return (
    <div className={styles.screen}>
      <ScreenHeader title={t('issues.title')}>
        <MonthStepper
          month={month}
          onShift={(count) => show(shiftDayByMonth(day, count))}
          onToday={() => show(now)}
        />
        <ScheduleButton />
      </ScreenHeader>
      <IssueParts here="calendar" />
      <div className={styles.body}>
        <Loaded query={shown}>
          {(calendar) => (
            <MonthGrid month={month} day={day} calendar={calendar} onDay={show} onRun={action.run} />
          )}
        </Loaded>
        <section className={styles.list} aria-label={t('calendar.coming')}>
          <h2 className={styles.heading}>{t('calendar.coming')}</h2>
          <Loaded query={listed}>{(calendar) => <ComingList calendar={calendar} action={action} />}</Loaded>
        </section>
      </div>
    </div>
  );
}

interface MonthStepperProps {
  month: string;
  onShift(count: number): void;
  onToday(): void;
}

function MonthStepper({ month, onShift, onToday }: MonthStepperProps) {
  const { t } = useTranslation();
  const nameOf = useMonthName();
  useCommands('screen', [
    { id: 'calendar.previous', label: t('calendar.previous'), keys: 'Alt+PageUp', run: () => onShift(-1) },
    { id: 'calendar.next', label: t('calendar.next'), keys: 'Alt+PageDown', run: () => onShift(1) },
    { id: 'calendar.today', label: t('calendar.today'), run: onToday },
  ]);
  return (
    <div className={styles.stepper}>
      <Button onClick={onToday}>{t('calendar.today')}</Button>
      <KeyTip label={t('calendar.previous')} keys="Alt+PageUp">
        <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => onShift(-1)} />
      </KeyTip>
      <span className={styles.monthName} role="status">
        {nameOf(month)}
      </span>
      <KeyTip label={t('calendar.next')} keys="Alt+PageDown">
        <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => onShift(1)} />
      </KeyTip>
    </div>
  );
}

function ScheduleButton() {
  const { t } = useTranslation();
  const desk = useDesk();
  const mayChange = useMay('publication.write');
  const restoreFocus = useRestoreFocusTarget();
  const [isOpen, setOpen] = useState(false);
  const publications = useQuery(desk.publications.list.queryOptions()).data ?? [];
  const open = () => setOpen(true);
  useCommands(
    'screen',
    mayChange ? [{ id: 'calendar.schedule', label: t('calendar.schedule.button'), run: open }] : [],
  );
  if (!mayChange) return null;
  return (
    <>
      <Button
        {...restoreFocus}
        icon={<CalendarSettingsRegular />}
        disabled={publications.length === 0}
        onClick={open}
      >
        {t('calendar.schedule.button')}
      </Button>
      {isOpen && <ScheduleDialog publications={publications} onClose={() => setOpen(false)} />}
    </>
  );
}
