/** What the next issue is called: "11/2026" is the issue of November, or the eleventh of the year. */

export interface NumberedIssue {
  number: string;
  /** ISO day of issue. */
  date: string;
}

const OF_YEAR = /^(\d+)(\s*[/-]\s*)(\d{4})$/;
const LAST_COUNT = /\d+(?=\D*$)/;

/**
 * @param known the issues before, newest first; a few are enough to see what their numbers mean.
 * @param date ISO day of the issue to be numbered.
 */
export function nextNumber(known: readonly NumberedIssue[], date: string): string {
  const [newest] = known;
  const [year = '', month = ''] = date.split('-');
  if (!newest) return `${month}/${year}`;
  const { number } = newest;
  const ofYear = OF_YEAR.exec(number);
  if (!ofYear) {
    const count = LAST_COUNT.exec(number)?.[0];
    return count === undefined ? `${month}/${year}` : number.replace(LAST_COUNT, counted(count, 1));
  }
  const [, count = '', sign = '/'] = ofYear;
  const ofMonth = `${String(Number(month)).padStart(count.length, '0')}${sign}${year}`;
  // Two issues of one month cannot both be called by it: from then on they are counted.
  if (known.every(countsMonths) && known.every((issue) => issue.number !== ofMonth)) return ofMonth;
  const next = ofYear[3] === year ? counted(count, 1) : '1'.padStart(count.length, '0');
  return `${next}${sign}${year}`;
}

/** The number is the month's, not a count. */
function countsMonths({ number, date }: NumberedIssue): boolean {
  const ofYear = OF_YEAR.exec(number);
  return ofYear !== null && Number(ofYear[1]) === Number(date.slice(5, 7)) && ofYear[3] === date.slice(0, 4);
}

/** As many figures as before, where it fits. */
function counted(count: string, by: number): string {
  return String(Number(count) + by).padStart(count.length, '0');
}
