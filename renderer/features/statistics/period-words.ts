/** What a period is called in the language of the window. */
import { useCallback } from 'react';
import type { Period } from '#shared/model/statistics.ts';
import { periodKind, periodName } from '#shared/statistics/periods.ts';
import { useFormats } from '../../app/formats.ts';
import { usePreferences } from '../../app/preferences.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "Tháng 11 năm 2026", "November 2026". */
export function usePeriodName(): (period: Period) => string {
  const language = usePreferences((preferences) => preferences.language);
  const { day } = useFormats();
  return useCallback(
    (period) => {
      if (language === 'vi') {
        const name = periodName(period);
        return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      }
      const [year = '', month = '1'] = period.from.split('-');
      switch (periodKind(period)) {
        case 'month':
          return MONTH.format(new Date(period.from));
        case 'quarter':
          return `Q${Math.ceil(Number(month) / 3)} ${year}`;
        case 'half':
          return `H${Number(month) < 7 ? 1 : 2} ${year}`;
        case 'year':
          return year;
        case 'range':
          return `${day(period.from)} – ${day(period.to)}`;
      }
    },
    [language, day],
  );
}
