import { describe, expect, it } from 'vitest';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { TableBlock } from '#shared/document/schema.ts';
import { settingsInForce, TEMPLATE_CHOICES, type TemplateName } from '#shared/model/template-settings.ts';
import { type PdfLine, pdfPages } from '../../../tests/support/pdf-lines.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { pageGeometry } from '../layout/page-geometry.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from './typeset-issue.ts';

function table(rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    headerRows: 1,
    caption: 'Bảng số liệu',
    rows: rows.map((cells) => ({ cells: cells.map((text) => ({ paragraphs: [textInline(text)] })) })),
  };
}

const numbered = (count: number, text: string) =>
  Array.from({ length: count }, (_, index) => `${text}${index + 1}`);
const ORDINARY = table([
  ['Đơn vị', 'Tiếp nhận', 'Đúng hạn'],
  ['Phường Bến Nghinh', '1.325', '93,02%'],
]);
const MONTHS = table([
  ['Đơn vị', ...numbered(12, 'Tháng ')],
  ['Bến Nghinh', ...numbered(12, '1.20')],
]);
const CROWDED = table([numbered(24, 'Chỉtiêu'), numbered(24, '123456')]);
const ENDLESS = table([
  ['Mã', 'Ghi chú'],
  ['W'.repeat(90), 'không'],
]);
const JOINED: TableBlock = {
  ...table([numbered(6, 'Cột ')]),
  rows: [
    { cells: [{ paragraphs: [textInline('Nghiêngngảđổchao')], columnSpan: 6 }] },
    ...table([numbered(6, 'Cột ')]).rows,
  ],
};

const TABLES = { ORDINARY, MONTHS, CROWDED, ENDLESS, JOINED };

async function printed(template: TemplateName, columns: number, blocks: TableBlock[]) {
  const settings = settingsInForce(template, { ...TEMPLATE_CHOICES[template].defaults, columns });
  const text = textBlock('paragraph', 'Trước bảng có một dòng.');
  const articles = [testArticle({ id: 'a', document: documentOf([text, ...blocks]) })];
  const issue = { ...testIssue([{ name: 'Mục', articles }]), template, settings };
  const {
    document,
    tightTables,
    articles: spans,
  } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const pages = (await pdfPages(document.pdf(null))).slice((spans.a?.firstPage ?? 1) - 1);
  return { tightTables, lines: pages.flatMap(({ lines }) => lines), page: pageGeometry(template, settings) };
}

const POINTS = 72 / 25.4;

describe.each([
  ['ban-tin', 1],
  ['ban-tin', 2],
  ['diem-bao', 1],
  ['chuyen-san', 3],
  ['bao-cao', 1],
] as const)('tables of %s in %i columns', (template, columns) => {
  it('stay within the text of the page, whatever is in them', async () => {
    const { lines, page } = await printed(template, columns, Object.values(TABLES));
    const left = page.margin.left * POINTS;
    const right = (page.width - page.margin.right) * POINTS;
    const outside = lines.filter((line: PdfLine) => line.left < left - 1 || line.right > right + 1);
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  it('tell of those whose type is smaller or whose words are broken, and of no other', async () => {
    const { tightTables } = await printed(template, columns, [ORDINARY, CROWDED, JOINED]);
    expect(tightTables.map(({ block, isBroken }) => ({ block, isBroken }))).toEqual([
      { block: 2, isBroken: true },
    ]);
  });
});

it('a table too wide for its column goes out over the rail before its type is made smaller', async () => {
  const wide = table([
    ['Đơn vị', ...numbered(9, 'Tháng ')],
    ['Bến Nghinh', ...numbered(9, '1.20')],
  ]);
  const { lines, tightTables, page } = await printed('ban-tin', 1, [wide]);
  expect(tightTables).toEqual([]);
  const first = lines.find(({ text }) => text.startsWith('Bến'));
  expect(first?.left).toBeLessThan((page.margin.left + page.rail) * POINTS);
});

it('a table much wider than the page is high stands on its side, as a whole', async () => {
  const wide = table([
    numbered(12, 'Chỉtiêusố'),
    ...Array.from({ length: 8 }, () => numbered(12, '12.345.67')),
  ]);
  const { lines, tightTables } = await printed('diem-bao', 1, [wide]);
  expect(tightTables).toMatchObject([{ isBroken: false }]);
  // On its side, what stands in one row stands in one line from top to bottom.
  const heads = lines.filter(({ text }) => text.startsWith('Chỉtiêu'));
  expect(new Set(heads.map(({ left }) => Math.round(left))).size).toBeLessThanOrEqual(2);
  expect(new Set(heads.map(({ baseline }) => Math.round(baseline))).size).toBe(12);
});
