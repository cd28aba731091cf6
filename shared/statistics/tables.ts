/** Figures of a period as tables. */
import type { Language } from '../messages.ts';
import { ORIGINS, type Share, type Statistics, type Tally } from '../model/statistics.ts';
import { timeName } from './periods.ts';
import type { ReportCell, ReportColumn, ReportTable } from './report-table.ts';
import { TABLE_LABELS } from './table-labels.ts';

const HOURS_OF_DAY = 24;

/** Pages of all issues; null while those of some are not known. */
export function knownPages({ pages, issuesWithoutPages }: Tally): number | null {
  return issuesWithoutPages > 0 ? null : pages;
}

/** How much more or less than before, as a fraction; null where there was nothing to compare with. */
export function changeOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / before;
}

/** Tables that have rows, the summary first. */
export function statisticsTables(statistics: Statistics, language: Language = 'vi'): ReportTable[] {
  const { titles, figures, names, kinds, origins } = TABLE_LABELS[language];
  const { total } = statistics;
  const column = (label: string): ReportColumn => ({ label, kind: 'number' });
  const text = (label: string): ReportColumn => ({ label, kind: 'text' });
  const percent = (label: string): ReportColumn => ({ label, kind: 'percent' });
  const share = (articles: number) => (total.articles === 0 ? null : articles / total.articles);
  const counted = [
    column(figures.articles),
    percent(figures.share),
    column(figures.words),
    column(figures.pictures),
  ];
  const counts = ({ articles, words, pictures }: Omit<Share, 'name'>): ReportCell[] => [
    articles,
    share(articles),
    words,
    pictures,
  ];
  const overall = [figures.issues, figures.articles, figures.words, figures.pages, figures.pictures].map(
    column,
  );
  const overallOf = (tally: Tally): ReportCell[] => [
    tally.issues,
    tally.articles,
    tally.words,
    knownPages(tally),
    tally.pictures,
  ];
  const table = (
    id: keyof typeof titles,
    columns: ReportColumn[],
    rows: readonly (readonly ReportCell[])[],
  ): ReportTable => ({ id, title: titles[id], columns, rows });
  const times = (id: 'months' | 'quarters' | 'years', name: string) =>
    table(
      id,
      [text(name), ...overall],
      statistics[id].map((time) => [timeName(time.key), ...overallOf(time)]),
    );
  const named = (id: 'communes' | 'bodies', name: string) =>
    table(
      id,
      [text(name), column(figures.articles), percent(figures.share)],
      statistics[id].map(({ name: shown, articles }) => [shown, articles, share(articles)]),
    );
  const shares = (id: 'sections' | 'outlets', name: string) =>
    table(
      id,
      [text(name), ...counted],
      statistics[id].map((one) => [one.name, ...counts(one)]),
    );
  const tables = [
    summary(statistics, language),
    times('months', names.month),
    times('quarters', names.quarter),
    times('years', names.year),
    table(
      'publications',
      [text(names.publication), ...overall],
      statistics.publications.map((one) => [one.name, ...overallOf(one)]),
    ),
    shares('sections', names.section),
    table(
      'kinds',
      [text(names.kind), ...counted],
      statistics.kinds.map((one) => [kinds[one.kind], ...counts(one)]),
    ),
    table(
      'origins',
      [text(names.origin), column(figures.articles), percent(figures.share)],
      total.articles === 0
        ? []
        : ORIGINS.map((origin) => [origins[origin], total.origins[origin], share(total.origins[origin])]),
    ),
    table(
      'authors',
      [
        text(names.author),
        column(figures.articles),
        column(figures.words),
        { label: figures.pictures, kind: 'decimal' },
      ],
      statistics.authors.map(({ name, articles, words, pictures }) => [name, articles, words, pictures]),
    ),
    shares('outlets', names.outlet),
    named('communes', names.commune),
    named('bodies', names.body),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function summary(statistics: Statistics, language: Language): ReportTable {
  const { titles, figures, names } = TABLE_LABELS[language];
  const { total, before, yearBefore, approval } = statistics;
  // Of a year both are the same one.
  const isYear = before.period.from === yearBefore.period.from;
  const row = (label: string, of: (tally: Tally) => number | null): ReportCell[] => {
    const [now, then, lastYear] = [of(total), of(before.total), of(yearBefore.total)];
    const compared = [label, now, then, changeOf(now, then)];
    return isYear ? compared : [...compared, lastYear, changeOf(now, lastYear)];
  };
  const days = approval.median === null ? null : approval.median / HOURS_OF_DAY;
  return {
    id: 'summary',
    title: titles.summary,
    columns: [
      { label: names.figure, kind: 'text' },
      { label: names.thisPeriod, kind: 'decimal' },
      { label: names.before, kind: 'decimal' },
      { label: names.change, kind: 'percent' },
      ...(isYear
        ? []
        : ([
            { label: names.yearBefore, kind: 'decimal' },
            { label: names.changeOfYear, kind: 'percent' },
          ] as const)),
    ],
    rows: [
      row(figures.issues, ({ issues }) => issues),
      row(figures.articles, ({ articles }) => articles),
      row(figures.publishedOwn, ({ origins }) => origins.own + origins.sourced),
      row(figures.words, ({ words }) => words),
      row(figures.pages, knownPages),
      row(figures.pictures, ({ pictures }) => pictures),
      [figures.approvalDays, days, null, null, ...(isYear ? [] : [null, null])],
    ],
  };
}
