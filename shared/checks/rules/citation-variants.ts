/** One document cited in two ways, in one article or across an issue. */
import type { Passage, Subject } from '../passage.ts';
import type { Report, Rule } from '../rule.ts';
import { type Citation, citationsIn } from '../text/citations.ts';
import { withoutAddresses } from '../text/words.ts';

interface Mention {
  passage: Passage;
  citation: Citation;
  subject: number;
}

/** Issuers that are mistaken for each other: under one number and year they mean one document. */
const CONFUSABLE: readonly RegExp[] = [/^(?:QH|UBTVQH)\d*$/, /^(?:CP|TTg)$/];

function mentionsOf({ passages }: Subject, subject: number): Mention[] {
  return passages.flatMap((passage) =>
    passage.text.includes('/')
      ? citationsIn(withoutAddresses(passage)).map((citation) => ({ passage, citation, subject }))
      : [],
  );
}

function keyOf({ number, year, typeSymbol, issuerSymbol, party, type }: Citation): string {
  const confusable = CONFUSABLE.findIndex((pattern) => pattern.test(issuerSymbol));
  const issuer = confusable < 0 || year === null ? issuerSymbol : `#${confusable}`;
  // Laws and resolutions of one assembly are numbered in one row; without a type symbol the name decides.
  const kind = typeSymbol || type;
  return [number, year ?? '', kind.toUpperCase(), issuer.toUpperCase(), party].join('/');
}

function compare(mentions: readonly Mention[], report: Report, across: boolean): void {
  const first = new Map<string, Mention>();
  const dated = new Map<string, Mention>();
  for (const mention of mentions) {
    const key = keyOf(mention.citation);
    const earlier = first.get(key);
    const sameArticle = earlier?.subject === mention.subject;
    if (!earlier) first.set(key, mention);
    else if (across !== sameArticle && plain(earlier.citation.symbol) !== plain(mention.citation.symbol)) {
      tell(
        mention,
        `Cùng một văn bản được ghi hai ký hiệu: “${earlier.citation.symbol}” và “${mention.citation.symbol}”.`,
        report,
      );
    }
    const day = mention.citation.day;
    // Numbers without a year begin anew every January: another year is another document.
    const dateKey = `${key}/${mention.citation.year === null ? (day?.year ?? '') : ''}`;
    if (day === null || day.year === null) continue;
    const other = dated.get(dateKey);
    if (!other) dated.set(dateKey, mention);
    else if (across !== (other.subject === mention.subject) && !sameDay(other.citation, mention.citation)) {
      tell(
        mention,
        `Cùng số “${mention.citation.symbol}” nhưng hai ngày ban hành khác nhau trong ${across ? 'số báo' : 'bài'}.`,
        report,
      );
    }
  }
}

function tell({ passage, citation }: Mention, message: string, report: Report): void {
  const { from, to } = citation;
  report({ passage, from, to, severity: 'warning', message: `${message} Hãy đối chiếu với văn bản gốc.` });
}

function plain(symbol: string): string {
  return symbol.replace(/\s?[-–]\s?/gu, '-');
}

function sameDay(left: Citation, right: Citation): boolean {
  return (
    left.day?.day === right.day?.day &&
    left.day?.month === right.day?.month &&
    left.day?.year === right.day?.year
  );
}

export const citationVariants: Rule = {
  id: 'citation-variants',
  group: 'citations',
  checkArticle: (subject, report) => compare(mentionsOf(subject, 0), report, false),
  checkIssue: (subjects, report) => compare(subjects.flatMap(mentionsOf), report, true),
};
