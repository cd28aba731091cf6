/** Dates as the bulletin writes them. A date travels as ISO "2026-11-05" (a day, no time zone). */

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

interface Day {
  year: number;
  month: number;
  day: number;
}

function parts(isoDate: string): Day {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return { year, month, day };
}

/** True for a calendar day that exists, written "YYYY-MM-DD". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = parts(text);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** "05/11/2026". */
export function shortDate(isoDate: string): string {
  const { year, month, day } = parts(isoDate);
  return `${pad(day)}/${pad(month)}/${year}`;
}

/** "ngày 05 tháng 11 năm 2026"; months 1 and 2 also get a leading zero (Nghị định 30/2020, Phụ lục I). */
export function longDate(isoDate: string): string {
  const { year, month, day } = parts(isoDate);
  return `ngày ${pad(day)} tháng ${month < 3 ? pad(month) : month} năm ${year}`;
}

/** "Thứ Năm". */
export function weekday(isoDate: string): string {
  const { year, month, day } = parts(isoDate);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
