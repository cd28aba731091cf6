/** Numbers, days and times as the language of the window writes them. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/messages.ts';
import { longDate, shortDate, weekday } from '#shared/vietnamese/dates.ts';
import { usePreferences } from './preferences.ts';

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

export interface Formats {
  /** "1.248". */
  number(value: number): string;
  /** "2,1". */
  decimal(value: number): string;
  /** "1,3 MB". */
  bytes(value: number): string;
  /** "20/11/2026", from an ISO day. */
  day(isoDay: string): string;
  /** "Thứ Sáu, ngày 20 tháng 11 năm 2026", from an ISO day. */
  longDay(isoDay: string): string;
  /** "10:42", from an ISO time. */
  time(isoTime: string): string;
  /** "20/11/2026", the day on this machine's calendar of an ISO time. */
  dayOf(isoTime: string): string;
  /** "10:42" today, else "20/11/2026", from an ISO time. */
  moment(isoTime: string): string;
}

export function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' });
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    bytes: (value) => {
      if (value < 1_000_000) return `${number.format(Math.max(1, value / 1000))} KB`;
      if (value < 1_000_000_000) return `${decimal.format(value / 1_000_000)} MB`;
      return `${decimal.format(value / 1_000_000_000)} GB`;
    },
    day: shortDate,
    longDay: (isoDay) =>
      language === 'vi'
        ? `${weekday(isoDay)}, ${longDate(isoDay)}`
        : longDay.format(new Date(`${isoDay}T00:00:00Z`)),
    dayOf: (isoTime) => day.format(new Date(isoTime)),
    time: (isoTime) => time.format(new Date(isoTime)),
    moment: (isoTime) => {
      const date = new Date(isoTime);
      return date.toDateString() === new Date().toDateString() ? time.format(date) : day.format(date);
    },
  };
}

export function useFormats(): Formats {
  const language = usePreferences((preferences) => preferences.language);
  return useMemo(() => formatsOf(language), [language]);
}

/** "1.248 chữ" and "14 trang": counts with their unit. */
export function useCounts() {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(
    () => ({
      words: (count: number) => t('app.words', { count, formatted: formats.number(count) }),
      pages: (count: number) => t('app.pages', { count, formatted: formats.number(count) }),
      /** "128 trong 1.248 chữ". */
      wordsOf: (part: number, count: number) =>
        t('app.wordsOf', { part: formats.number(part), count, formatted: formats.number(count) }),
      /** "2,1 trang". */
      pagesWithTenths: (count: number) =>
        t('app.pages', { count: count === 1 ? 1 : 2, formatted: formats.decimal(count) }),
      aboutPages: (count: number) =>
        t('app.about', {
          what: t('app.pages', { count: count === 1 ? 1 : 2, formatted: formats.decimal(count) }),
        }),
    }),
    [t, formats],
  );
}
