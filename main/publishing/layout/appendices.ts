/** An administrative document and its appendices: the articles of an issue set as one ("báo cáo"). */
import { longDate } from '#shared/vietnamese/dates.ts';
import type { ResolvedArticle, ResolvedIssue } from './resolved-issue.ts';

export interface AdministrativeParts {
  /** Null in an issue without articles. */
  main: ResolvedArticle | null;
  /** Each with its heading: "Phụ lục", or "Phụ lục II" where there are several. */
  appendices: { heading: string; article: ResolvedArticle }[];
}

/** The first article is the document; those after it are its appendices. */
export function administrativeParts({ sections }: ResolvedIssue): AdministrativeParts {
  const [main = null, ...rest] = sections.flatMap(({ articles }) => articles);
  const appendices = rest.map((article, index) => ({
    heading: rest.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`,
    article,
  }));
  return { main, appendices };
}

/** "(Kèm theo Báo cáo số 36/BC-SNV ngày 20 tháng 11 năm 2026 của Sở Nội vụ …)". */
export function appendixNote({ type, number, date, publisher }: ResolvedIssue): string {
  return `(Kèm theo ${type} số ${number} ${longDate(date)} của ${publisher})`;
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [sign, value] of ROMAN) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}
