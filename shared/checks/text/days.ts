/** Days named in prose: 05/9/2024, 26-2, ngày 05 tháng 9 năm 2024. */

export interface Day {
  day: number;
  month: number;
  /** Null when the text leaves it out. */
  year: number | null;
  /** The sign between the figures; null when written in words. */
  separator: '/' | '-' | '.' | null;
  from: number;
  to: number;
}

const WITH_YEAR = /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/gu;
const IN_WORDS =
  /(?<!\p{L})ngày (\d{1,2}) tháng (\d{1,2}|Giêng|Một|Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)(?: năm (\d{4}))?(?![\d\p{L}])/giu;
/** Without a year only behind "ngày" or a day of the week: 15/28 is a fraction. */
const WITHOUT_YEAR =
  /(?<=(?<!\p{L})(?:ngày|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),? )(\d{1,2})([/-])(\d{1,2})(?![\d/.,%-]\d|\d|[/-])/giu;
const MONTHS = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The days of a text, in order, whether they exist or not. */
export function daysIn(text: string): Day[] {
  const days: Day[] = [];
  for (const match of text.matchAll(WITH_YEAR)) {
    days.push({
      ...placeOf(match),
      day: Number(match[1]),
      month: Number(match[3]),
      year: Number(match[4]),
      separator: separatorOf(match[2]),
    });
  }
  for (const match of text.matchAll(IN_WORDS)) {
    const named = MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1;
    days.push({
      ...placeOf(match),
      day: Number(match[1]),
      month: named || (match[2]?.toLowerCase() === 'một' ? 1 : Number(match[2])),
      year: match[3] ? Number(match[3]) : null,
      separator: null,
    });
  }
  for (const match of text.matchAll(WITHOUT_YEAR)) {
    days.push({
      ...placeOf(match),
      day: Number(match[1]),
      month: Number(match[3]),
      year: null,
      separator: separatorOf(match[2]),
    });
  }
  return days.sort((left, right) => left.from - right.from);
}

function placeOf(match: RegExpExecArray): { from: number; to: number } {
  return { from: match.index, to: match.index + match[0].length };
}

function separatorOf(sign: string | undefined): Day['separator'] {
  return sign === '/' || sign === '-' || sign === '.' ? sign : null;
}

/** Days of a month; of February 29 when the year is not known. */
function lengthOfMonth(month: number, year: number | null): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

export function exists({ day, month, year }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(month, year);
}

/** Milliseconds UTC, for comparing; NaN when the year is unknown. */
export function timeOf({ day, month, year }: Day): number {
  return year === null ? Number.NaN : Date.UTC(year, month - 1, day);
}
