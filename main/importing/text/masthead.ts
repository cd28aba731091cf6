/** Number and date of an issue, from the lines of its cover and from the file's name. */
import { isIsoDate } from '#shared/vietnamese/dates.ts';
import { fold, toNfc } from '#shared/vietnamese/normalise.ts';
import { countWords } from '#shared/vietnamese/words.ts';

export interface IssueNumber {
  value: string;
  from: 'text' | 'name';
}

/** Numbers of quarterly bulletins. */
const QUARTERS: Readonly<Record<string, string>> = {
  ...{ i: 'I', ii: 'II', iii: 'III', iv: 'IV' },
  ...{ 1: 'I', 2: 'II', 3: 'III', 4: 'IV' },
};

/**
 * "IV/2026" out of "Quý IV/2026", "03/2026" out of "Số 3/2026", "SỐ 03 - THÁNG 3/2026", "Số: 5, năm 2026", or a name such as
 * "ban-tin-2026-03.txt"; null when neither says so.
 */
export function issueNumber(coverLines: readonly string[], name: string): IssueNumber | null {
  const cover = fold(coverLines.join(' \n ')).slice(0, 4000);
  const numbered = /\bso(?: ban tin)?\s*:?\s*0*(\d{1,3})\s*[/-]\s*(20\d{2})\b/.exec(cover);
  if (numbered?.[1] && numbered[2]) return { value: `${pad(numbered[1])}/${numbered[2]}`, from: 'text' };
  const number = /\bso(?: ban tin)?\s*:?\s*0*(\d{1,3})\b(?!\s*[/-]\s*[a-z])/.exec(cover)?.[1];
  const year = /\b(?:thang\s*\d{1,2}\s*[/-]\s*|nam\s+|[/-])(20\d{2})\b/.exec(cover)?.[1];
  if (number && year) return { value: `${pad(number)}/${year}`, from: 'text' };
  const month = /\bthang\s*0*(\d{1,2})\s*(?:[/-]|nam)\s*(20\d{2})\b/.exec(cover);
  if (month?.[1] && month[2] && !coverDate(coverLines))
    return { value: `${pad(month[1])}/${month[2]}`, from: 'text' };
  const quarter = /\bquy\s+(iv|i{1,3}|[1-4])\s*(?:[/-]|nam)\s*(20\d{2})\b/.exec(cover);
  if (quarter?.[1] && quarter[2])
    return { value: `${QUARTERS[quarter[1]] ?? quarter[1]}/${quarter[2]}`, from: 'text' };
  const stem = fold(baseName(name));
  const named = /(?<!\d)(20\d{2})[-_. ]?(0[1-9]|1[0-2])(?![-_. ]?\d)/.exec(stem);
  if (named?.[1] && named[2]) return { value: `${named[2]}/${named[1]}`, from: 'name' };
  const reversed = /(?<!\d)0?(\d{1,2})[-_. ](20\d{2})(?!\d)/.exec(stem);
  if (reversed?.[1] && reversed[2] && !/\d{1,2}[-_. ]\d{1,2}[-_. ]20\d{2}/.test(stem)) {
    return { value: `${pad(reversed[1])}/${reversed[2]}`, from: 'name' };
  }
  return null;
}

/** The day of an issue, ISO: from the cover ("ngày 05 tháng 9 năm 2026", "05/9/2026"), else from the name. */
export function issueDate(coverLines: readonly string[], name: string): string | null {
  const named = /(?<!\d)(20\d{2})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)/.exec(baseName(name));
  return coverDate(coverLines) ?? (named ? isoDay(named[1], named[2], named[3]) : null);
}

/** Longer lines are text: a date in them is that of some event or document. */
const COVER_LINE_WORDS = 20;

function coverDate(coverLines: readonly string[]): string | null {
  const short = coverLines.filter((line) => countWords(line) <= COVER_LINE_WORDS);
  const cover = fold(short.join(' \n ')).slice(0, 4000);
  const long = /\b(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(20\d{2})\b/.exec(cover);
  if (long) return isoDay(long[3], long[2], long[1]);
  const figures = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](20\d{2})(?!\d)/.exec(cover);
  return figures ? isoDay(figures[3], figures[2], figures[1]) : null;
}

function isoDay(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${pad(month)}-${pad(day)}`;
  return isIsoDate(iso) ? iso : null;
}

function pad(value: string): string {
  return value.padStart(2, '0');
}

/** The name of a file without folders and ending. */
export function baseName(name: string): string {
  return toNfc((name.split(/[/\\]/).at(-1) ?? name).replace(/\.[^.]{1,5}$/, ''));
}
