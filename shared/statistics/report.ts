/** The paragraph about the bulletin for the department's report, in the words of an office. */
import type { Statistics, Tally } from '../model/statistics.ts';
import { periodName } from './periods.ts';
import { cellText, escapeHtml, type ReportTable, tableHtml, tableTsv } from './report-table.ts';
import { TABLE_LABELS } from './table-labels.ts';
import { knownPages, statisticsTables } from './tables.ts';

export interface StatisticsReport {
  title: string;
  paragraphs: string[];
  table: ReportTable;
}

/** Places named in one sentence at most. */
const MOST_NAMED = 5;
const HOURS_OF_DAY = 24;

/** The report of a period; of one without issues it says so. */
export function statisticsReport(statistics: Statistics): StatisticsReport {
  const { period, publication, total } = statistics;
  const whose = publication ?? 'các bản tin, tài liệu của đơn vị';
  const title = `Kết quả thực hiện ${whose} ${periodName(period)}`;
  const summary = statisticsTables(statistics)[0];
  const table: ReportTable = summary ?? { id: 'summary', title, columns: [], rows: [] };
  if (total.issues === 0) {
    return { title, paragraphs: [`${capital(within(statistics))}, ${whose} không có số nào.`], table };
  }
  return {
    title,
    paragraphs: [
      [whole(statistics, whose), ...comparisons(statistics)].join(' '),
      [origins(total), kinds(statistics), sections(statistics)].filter(Boolean).join(' '),
      [places(statistics), approval(statistics)].filter(Boolean).join(' '),
    ].filter(Boolean),
    table,
  };
}

/** The report as Word pastes it. */
export function reportHtml({ title, paragraphs, table }: StatisticsReport): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
  return `<p><b>${escapeHtml(title)}</b></p>${body}${tableHtml(table)}`;
}

/** The report as plain text. */
export function reportText({ title, paragraphs, table }: StatisticsReport): string {
  return [title, ...paragraphs, tableTsv(table)].join('\n\n');
}

function within({ period }: Pick<Statistics, 'period'>): string {
  const name = periodName(period);
  return name.startsWith('từ ngày') ? name : `trong ${name}`;
}

function whole(statistics: Statistics, whose: string): string {
  const { total } = statistics;
  const pages = knownPages(total);
  const contents = [
    `${words(total.words)} chữ`,
    ...(total.pictures > 0 ? [`${count(total.pictures)} ảnh`] : []),
    ...(pages === null ? [] : [`${count(pages)} trang`]),
  ];
  return `${capital(within(statistics))}, ${whose} thực hiện ${count(total.issues)} số với ${count(total.articles)} tin, bài (${contents.join(', ')}).`;
}

function comparisons({ total, before, yearBefore }: Statistics): string[] {
  const others = before.period.from === yearBefore.period.from ? [before] : [before, yearBefore];
  return others.flatMap(({ period, total: other }) => {
    if (other.issues === 0) return [];
    return [
      `So với ${periodName(period)} (${count(other.articles)} tin, bài), ${change(total.articles, other.articles)}.`,
    ];
  });
}

/** "tăng 04 tin, bài (20%)", "không thay đổi". */
function change(now: number, then: number): string {
  if (now === then) return 'số tin, bài không thay đổi';
  const share = then === 0 ? '' : ` (${percent(Math.abs(now - then) / then)})`;
  return `${now > then ? 'tăng' : 'giảm'} ${count(Math.abs(now - then))} tin, bài${share}`;
}

function origins({ articles, origins: of }: Tally): string {
  if (articles === 0) return '';
  const { origins: labels } = TABLE_LABELS.vi;
  const parts = (['own', 'sourced', 'taken'] as const)
    .filter((origin) => of[origin] > 0)
    .map(
      (origin) =>
        `${count(of[origin])} tin, bài ${labels[origin].toLowerCase()} (${percent(of[origin] / articles)})`,
    );
  return `Trong đó có ${list(parts)}.`;
}

function kinds({ kinds: of }: Statistics): string {
  if (of.length === 0) return '';
  const { kinds: labels } = TABLE_LABELS.vi;
  return `Theo thể loại: ${list(of.map(({ kind, articles }) => `${labels[kind].toLowerCase()} ${count(articles)}`))}.`;
}

function sections({ sections: of }: Statistics): string {
  const [first, second] = of;
  if (!first || !second) return '';
  // Two sections of the same length: none of them has the most.
  if (first.articles === second.articles) return '';
  return `Chuyên mục nhiều tin, bài nhất là “${first.name}” (${count(first.articles)}).`;
}

function places({ communes }: Statistics): string {
  if (communes.length === 0) return '';
  const named = communes.slice(0, MOST_NAMED).map(({ name, articles }) => `${name} (${count(articles)})`);
  return communes.length > MOST_NAMED
    ? `Tin, bài nhắc đến ${count(communes.length)} xã, phường, nhiều nhất là ${list(named)}.`
    : `Các xã, phường được nhắc đến: ${list(named)}.`;
}

function approval({ approval: { articles, median } }: Statistics): string {
  if (median === null) return '';
  const time =
    median < HOURS_OF_DAY
      ? `${cellText(median, 'decimal')} giờ`
      : `${cellText(median / HOURS_OF_DAY, 'decimal')} ngày`;
  return `Một nửa số tin, bài được duyệt trong vòng ${time} kể từ khi bắt đầu viết (tính trên ${count(articles)} tin, bài).`;
}

/** Counts below ten have two digits, as in the papers of an office. */
function count(value: number): string {
  return value < 10 && Number.isInteger(value) ? `0${value}` : words(value);
}

function words(value: number): string {
  return cellText(value, 'number');
}

function percent(fraction: number): string {
  return cellText(fraction, 'percent');
}

/** "a, b và c". */
function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
