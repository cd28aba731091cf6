/**
 * Phiếu trình duyệt: the paper on which an article or an issue goes to whoever approves it. What it says is
 * decided here once; ./approval-sheet-docx.ts and the Typst template `phieu-trinh-duyet` only set it.
 */
import type { Article } from '#shared/model/article.ts';
import type { DifferenceWords } from '#shared/model/printed-otherwise.ts';
import type { ReportTable } from '#shared/statistics/report-table.ts';
import { TABLE_LABELS } from '#shared/statistics/table-labels.ts';
import { shortDate } from '#shared/vietnamese/dates.ts';
import type { OfficeHead } from './office-head.ts';

/** What somebody did in the review. */
export interface SheetStep {
  /** ISO time. */
  at: string;
  person: string;
  /** "Trình duyệt", "Trả lại", "Duyệt". */
  what: string;
  /** What they said, and why it no longer counts; may be empty. */
  note: string;
}

/** An open comment. */
export interface SheetRemark {
  number: number;
  person: string;
  /** What it is about: a quotation of the text, or "Cả bài". */
  place: string;
  text: string;
}

interface SheetInput {
  head: OfficeHead;
  /** Whose decision is asked for: "Ông Trần Văn An, Phó Giám đốc Sở"; null leaves a line to fill in. */
  reviewer: string | null;
  submitter: string | null;
  /** ISO day until which a decision is asked for. */
  due: string | null;
  steps: readonly SheetStep[];
  /** How many people must approve. */
  needed: number;
  /** SHA-256 of what is approved: says which text was signed. */
  hash: string;
}

export interface ArticleSheetInput extends SheetInput {
  article: Pick<Article, 'kind' | 'title' | 'byline' | 'via' | 'attribution' | 'words'>;
  figures: number;
  /** "Bản tin … số 11/2026, chuyên mục …"; null when it stands in no issue. */
  place: string | null;
  remarks: readonly SheetRemark[];
}

export interface IssueSheetInput extends SheetInput {
  /** "Bản tin Cải cách hành chính số 11/2026". */
  name: string;
  /** ISO day. */
  date: string;
  theme: string;
  pages: number;
  articles: readonly {
    section: string;
    title: string;
    author: string;
    words: number;
    /** "Đã duyệt (Trần Văn An)". */
    state: string;
    /** What the issue prints otherwise than the article is written. */
    differences: readonly DifferenceWords[];
  }[];
}

export interface SheetPart {
  heading: string;
  table: { columns: ReportTable['columns']; rows: ReportTable['rows']; widths: number[] } | null;
  /** Said instead of a table without rows; empty with a table. */
  text: string;
}

/** What the paper says, in order. */
export interface ApprovalSheet {
  head: OfficeHead;
  title: string;
  subtitle: string;
  addressee: string;
  /** Facts: a label and what there is to say. */
  facts: { label: string; value: string }[];
  parts: SheetPart[];
  /** Heading of the part that is written by hand, and the boxes to tick in it. */
  decision: { heading: string; choices: string[]; lines: number };
  /** "Mã nội dung …" at the foot. */
  footnote: string;
  signatures: string[];
}

const LEFT_OPEN = '……………………………………………';
/** The number that the office gives when the paper is signed. */
const NUMBER = 'Số:          /PTr';

export function articleSheet(input: ArticleSheetInput): ApprovalSheet {
  const { article, figures, place, remarks, steps } = input;
  const title = article.title.trim() || '(Chưa có tít)';
  return {
    ...common(input, `về việc duyệt ${article.kind === 'news' ? 'tin' : 'bài'} “${title}”`),
    facts: filled([
      ['Tên tin, bài', title],
      ['Thể loại', TABLE_LABELS.vi.kinds[article.kind]],
      ['Người viết', article.byline],
      ['Theo', article.via],
      ['Nguồn', article.attribution],
      ['Dự kiến đăng', place ?? ''],
      ['Độ dài', `${number(article.words)} chữ${figures > 0 ? `, ${figures} ảnh` : ''}`],
      ...commonFacts(input),
    ]),
    parts: [
      stepsPart('2. Quá trình trình và duyệt', steps),
      {
        heading: '3. Ý kiến đã ghi trong bài',
        text: remarks.length === 0 ? 'Không có ý kiến nào còn để ngỏ.' : '',
        table:
          remarks.length === 0
            ? null
            : {
                columns: [
                  { label: 'STT', kind: 'number' },
                  { label: 'Chỗ trong bài', kind: 'text' },
                  { label: 'Ý kiến', kind: 'text' },
                  { label: 'Người ghi', kind: 'text' },
                ],
                rows: remarks.map((remark) => [remark.number, remark.place, remark.text, remark.person]),
                widths: [0.9, 3, 4, 2],
              },
      },
    ],
    decision: decision(4),
  };
}

export function issueSheet(input: IssueSheetInput): ApprovalSheet {
  const { name, date, theme, pages, articles, steps } = input;
  const otherwise = otherwiseParts(articles);
  return {
    ...common(input, `về việc duyệt ${name}`),
    facts: filled([
      ['Ấn phẩm', name],
      ['Ngày phát hành', shortDate(date)],
      ['Chủ đề', theme],
      ['Khối lượng', `${pages} trang, ${articles.length} tin, bài`],
      ...commonFacts(input),
    ]),
    parts: [
      {
        heading: '2. Tin, bài trong số',
        text: articles.length === 0 ? 'Số báo chưa có tin, bài.' : '',
        table:
          articles.length === 0
            ? null
            : {
                columns: [
                  { label: 'STT', kind: 'number' },
                  { label: 'Tin, bài', kind: 'text' },
                  { label: 'Chuyên mục', kind: 'text' },
                  { label: 'Người viết', kind: 'text' },
                  { label: 'Duyệt', kind: 'text' },
                ],
                rows: articles.map((row, index) => [
                  index + 1,
                  row.title,
                  row.section,
                  row.author,
                  row.state,
                ]),
                widths: [0.9, 4, 2, 2, 2],
              },
      },
      ...otherwise,
      stepsPart(`${otherwise.length + 3}. Quá trình trình và duyệt`, steps),
    ],
    decision: decision(otherwise.length + 4),
  };
}

/** What a reviewer would not find in the articles themselves; no part where all prints as it is written. */
function otherwiseParts(articles: IssueSheetInput['articles']): SheetPart[] {
  const rows = articles.flatMap(({ title, differences }, index) =>
    differences.map(({ part, own, printed }) => [index + 1, title, part, own, printed]),
  );
  if (rows.length === 0) return [];
  return [
    {
      heading: '3. In khác bài gốc trong số này',
      text: '',
      table: {
        columns: [
          { label: 'STT', kind: 'number' },
          { label: 'Tin, bài', kind: 'text' },
          { label: 'Phần', kind: 'text' },
          { label: 'Trong bài', kind: 'text' },
          { label: 'In trong số này', kind: 'text' },
        ],
        rows,
        widths: [0.9, 2.6, 1.5, 3, 3],
      },
    },
  ];
}

function common({ head, reviewer, needed, hash }: SheetInput, subtitle: string) {
  const reviewers = needed > 1 ? ['Người duyệt lần một', 'Người duyệt lần hai'] : ['Người duyệt'];
  return {
    head: { ...head, number: NUMBER },
    title: 'Phiếu trình duyệt',
    subtitle,
    addressee: `Kính gửi: ${reviewer ?? LEFT_OPEN}`,
    footnote: `Mã nội dung (SHA-256): ${hash.replace(/(.{8})(?=.)/g, '$1 ')}. Mã này đổi khi nội dung bị sửa, dù chỉ một chữ.`,
    signatures: ['Người trình', ...reviewers],
  };
}

function commonFacts({ submitter, due }: SheetInput): [string, string][] {
  return [
    ['Người trình', submitter ?? ''],
    ['Đề nghị duyệt trước', due === null ? '' : shortDate(due)],
  ];
}

function filled(facts: readonly (readonly [string, string])[]): ApprovalSheet['facts'] {
  return facts.flatMap(([label, value]) => (value.trim() === '' ? [] : [{ label, value: value.trim() }]));
}

function stepsPart(heading: string, steps: readonly SheetStep[]): SheetPart {
  if (steps.length === 0) return { heading, text: 'Chưa trình lần nào.', table: null };
  return {
    heading,
    text: '',
    table: {
      columns: [
        { label: 'Thời điểm', kind: 'text' },
        { label: 'Người', kind: 'text' },
        { label: 'Việc', kind: 'text' },
        { label: 'Ý kiến', kind: 'text' },
      ],
      rows: steps.map(({ at, person, what, note }) => [moment(at), person, what, note]),
      widths: [1.8, 2, 1.7, 4],
    },
  };
}

function decision(position: number): ApprovalSheet['decision'] {
  return {
    heading: `${position}. Ý kiến của người duyệt`,
    choices: ['Duyệt', 'Duyệt sau khi sửa theo ý kiến', 'Trả lại'],
    lines: 2,
  };
}

/** "22/11/2026 09:05" on the clock of this computer. */
function moment(iso: string): string {
  const time = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(time.getDate())}/${pad(time.getMonth() + 1)}/${time.getFullYear()} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

function number(value: number): string {
  return new Intl.NumberFormat('vi-VN').format(value);
}
