// @vitest-environment jsdom
/** Word takes a file for damaged whose properties do not stand in the order of the schema (ECMA-376, part 1, 17). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock } from '#shared/document/build.ts';
import type { ArticleDocument } from '#shared/document/schema.ts';
import {
  settingsInForce,
  TEMPLATE_CHOICES,
  TEMPLATES,
  type TemplateName,
} from '#shared/model/template-settings.ts';
import { orderFaults } from '../../../tests/support/element-order.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { copy, suggested, thread } from '../../../tests/support/reviewed-docx.ts';
import { written } from '../../../tests/support/written-docx.ts';
import { dottedLine } from '../reports/dotted-line.ts';
import {
  bodyParagraph,
  partHeading,
  signatureBlock,
  tableBlock,
  writeOfficeDocument,
} from '../reports/office-parts.ts';
import { openingBlocks } from '../reports/paper-opening.ts';
import { everyBlock, figureRow, testArticle, testIssue, testPicture } from './issue.fixture.ts';

let folder: string;
const documents: ArticleDocument[] = [];
let picture: Awaited<ReturnType<typeof testPicture>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toa-soan-docx-'));
  picture = await testPicture(folder);
  const wide = figureBlock({ pictureId: 'anh', width: 'page', caption: 'Toàn cảnh', credit: 'Mai Trúc' });
  const opening = textBlock('paragraph', 'Đầu tháng Mười, phường mở thêm buổi tối. '.repeat(9));
  documents.push(documentOf([opening, wide]), everyBlock('anh'), everyBlock(null), figureRow('anh'));
});
afterAll(() => rm(folder, { recursive: true }));

function issueOf(template: TemplateName) {
  const articles = documents.map((document, index) =>
    testArticle({
      id: `${index}`,
      title: `Bài ${index}`,
      kicker: 'Chú mục',
      lead: 'Sapô',
      byline: 'A',
      document,
    }),
  );
  return testIssue({
    template,
    settings: { ...settingsInForce(template, undefined), imprintPlace: 'last', closingLine: 'Biên tập: B' },
    pictures: { anh: picture },
    sections: [
      { name: 'Một', articles: articles.slice(0, 2) },
      { name: 'Hai', articles: articles.slice(2) },
    ],
  });
}

/** As typeset, with what only then comes into the file. */
const PRINT = {
  articles: { 3: { firstPage: 4, lastPage: 4, length: 0.3, end: 0.3 } },
  shares: new Map(),
  fonts: TEST_PATHS.fonts,
  columns: { spares: new Map([['3', 90]]), pages: new Map() },
  floats: new Map([['figure-1', { page: 3, isAtHead: true }]]),
  places: [0, 2].map((block) => ({ articleId: '1', block, page: 3, column: 0, top: 0.5 })),
};

test.each(TEMPLATES)('the parts of a %s stand in the order of the schema', async (template) => {
  const issue = issueOf(template);
  const columns = TEMPLATE_CHOICES[template].columns.at(-1) ?? 1;
  const chosen = { ...issue, settings: { ...issue.settings, columns } };
  const file = await written(chosen, undefined, { print: PRINT });
  expect(file.xml('word/fontTable.xml')).toContain('w:embedRegular');
  expect(file.xml('word/settings.xml')).toMatch(/compatSetting w:val="15"/);
  expect(orderFaults(file.bytes)).toEqual([]);
  expect(orderFaults((await written(issue)).bytes)).toEqual([]);
});

test('so do those of articles by themselves and of a reviewer’s copy', async () => {
  const alone = await written(issueOf('ban-tin'), [], { isAlone: true });
  expect(orderFaults(alone.bytes)).toEqual([]);
  const before = [textBlock('paragraph', 'Một cửa mở buổi tối.'), textBlock('paragraph', 'Hết.')];
  const after = [headingBlock(1, 'Một cửa mở thêm buổi tối.'), figureBlock({ pictureId: 'anh' })];
  const document = suggested(before, after);
  const { bytes } = await copy([{ document, threads: [thread({})], title: 'Tít mới' }]);
  expect(orderFaults(bytes)).toEqual([]);
});

test('so do those of a file in the styles of an office', async () => {
  const path = join(folder, 'mau.docx');
  await writeFile(path, (await written(issueOf('diem-bao'))).bytes);
  const file = await written({ ...issueOf('ban-tin'), wordTemplate: { path, name: 'mau.docx' } });
  expect(orderFaults(file.bytes)).toEqual([]);
});

test('so do those of papers of the office', async () => {
  const head = { authority: 'Ủy ban nhân dân', body: 'Sở Nội vụ', place: 'Triều Giang', date: '2026-11-22' };
  const table = {
    columns: [
      { label: 'Tên', kind: 'text' as const },
      { label: 'Số', kind: 'number' as const },
    ],
    rows: [['Tin', 3]],
  };
  const bytes = await writeOfficeDocument({
    head,
    title: 'Báo cáo',
    isLandscape: true,
    children: [
      ...openingBlocks({ head: { ...head, number: 'Số: 1/BC' }, title: 'Báo cáo', subtitle: 'Quý IV' }, 9000),
      bodyParagraph('Nội dung.'),
      partHeading('1. Phần'),
      dottedLine(9000, 'Ngày'),
      tableBlock(table, 9000, { totals: [['Cộng', 3]], isKept: true }),
      signatureBlock(['Người lập', 'Thủ trưởng'], 9000),
    ],
  });
  expect(orderFaults(bytes)).toEqual([]);
});

test('each drawing and each bookmark has a number of its own, and fields are closed where they are opened', async () => {
  const xml = (await written(issueOf('chuyen-san'))).xml('word/document.xml');
  const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, one]) => one);
  for (const ids of [all(/<wp:docPr [^>]*?id="(\d+)"/g), all(/<w:bookmarkStart [^>]*?w:id="(\d+)"/g)]) {
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const fields = all(/w:fldCharType="(\w+)"/g);
  const count = (type: string) => fields.filter((one) => one === type).length;
  expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
});
