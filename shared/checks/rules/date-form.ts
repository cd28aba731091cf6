/** Dates written several ways in one article: 05/9/2024 beside 05-9-2024. */
import { isRunningText, type Passage, type Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Day, daysIn, exists } from '../text/days.ts';

/** Days that have become names keep their hyphen: Quốc khánh 2-9, ngày 27-7. */
const HOLIDAYS = new Set([
  '3-2',
  '8-3',
  '30-4',
  '1-5',
  '7-5',
  '19-5',
  '1-6',
  '21-6',
  '27-7',
  '19-8',
  '2-9',
  '20-11',
  '22-12',
]);

function isHoliday({ day, month, year, separator }: Day): boolean {
  return separator === '-' && year === null && HOLIDAYS.has(`${day}-${month}`);
}

function checkArticle({ passages }: Subject, report: Report): void {
  const bySign = new Map<string, { passage: Passage; day: Day }[]>();
  for (const passage of passages.filter(isRunningText)) {
    for (const day of daysIn(passage.text)) {
      if (day.separator === null || isHoliday(day)) continue;
      const places = bySign.get(day.separator) ?? [];
      places.push({ passage, day });
      bySign.set(day.separator, places);
    }
  }
  if (bySign.size < 2) return;
  const [main, ...others] = [...bySign].sort(([, left], [, right]) => right.length - left.length);
  for (const [sign, places] of others) {
    const first = places[0];
    if (!first || !main) continue;
    const { passage, day } = first;
    report({
      passage,
      from: day.from,
      to: day.to,
      severity: 'hint',
      message: `Bài dùng lẫn hai cách viết ngày: “${main[0]}” (${main[1].length} chỗ) và “${sign}” (${places.length} chỗ). Nên thống nhất.`,
      suggestion: passage.text.slice(day.from, day.to).replaceAll(sign, main[0]),
    });
  }
}

export const dateForm: Rule = { id: 'date-form', group: 'dates', checkArticle };

/** Ways of the house: 05/9/2024 (days below 10 and the first two months with a nought), 5/9/2024, in words. */
export type HouseDateForm = 'padded' | 'plain' | 'words';

const padded = (value: number, upTo: number) => (value < upTo ? `0${value}` : String(value));

/** @returns the day as the house writes it, without the word "ngày" before it. */
function inForm({ day, month, year }: Day, form: HouseDateForm): string {
  const behind = (sign: string) => (year === null ? '' : `${sign}${year}`);
  if (form === 'plain') return `${day}/${month}${behind('/')}`;
  if (form === 'padded') return `${padded(day, 10)}/${padded(month, 3)}${behind('/')}`;
  return `${padded(day, 10)} tháng ${padded(month, 3)}${behind(' năm ')}`;
}

/** Where the house has chosen: every day that is written otherwise. */
export function dateFormAs(form: HouseDateForm): Rule {
  const checkPassage = (passage: Passage, report: Report) => {
    if (!isRunningText(passage)) return;
    for (const day of daysIn(passage.text)) {
      // In words only a whole date has a form of its own: "sáng 05/9" stays short.
      if (!exists(day) || isHoliday(day) || (form === 'words' && day.year === null)) continue;
      const from = day.from + (day.separator === null ? 'ngày '.length : 0);
      const written = passage.text.slice(from, day.to);
      const wanted = inForm(day, form);
      if (written === wanted) continue;
      const isDay =
        form !== 'words' || /(?<!\p{L})ngày $/iu.test(passage.text.slice(Math.max(0, from - 6), from));
      const suggestion = isDay ? wanted : `ngày ${wanted}`;
      const message = `Ấn phẩm viết ngày kiểu “${suggestion}”.`;
      report({ passage, from, to: day.to, severity: 'hint', message, suggestion });
    }
  };
  return { id: dateForm.id, group: dateForm.group, checkPassage };
}
