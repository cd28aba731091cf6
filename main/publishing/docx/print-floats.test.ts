// @vitest-environment jsdom
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { settingsInForce } from '#shared/model/template-settings.ts';
import { orderFaults } from '../../../tests/support/element-order.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { paragraphs, styleOf, textOf, written } from '../../../tests/support/written-docx.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import type { FloatPlace } from '../typst/read-marks.ts';
import { testArticle, testContents, testIssue, testPicture } from './issue.fixture.ts';
import { printedFloats } from './print-floats.ts';

const lines = ['Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.'].map((text) => textBlock('paragraph', text));
const wide = figureBlock({ pictureId: 'anh', width: 'page', caption: 'Toàn cảnh' });
const blocks = [...lines.slice(0, 1), wide, ...lines.slice(1)];
const settings = { ...settingsInForce('ban-tin', undefined), columns: 2 };
/** The first two end on page 3, the others on page 4. */
const places = [0, 2, 3, 4, 5].map((block) => ({
  articleId: 'bai',
  block,
  page: block < 3 ? 3 : 4,
  column: 0,
  top: 0.5,
}));
let issue: ResolvedIssue;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toa-soan-docx-'));
  const article = testArticle({ kind: 'feature', document: documentOf(blocks) });
  issue = testIssue({
    settings,
    pictures: { anh: await testPicture(folder) },
    sections: [{ name: 'Tin', articles: [article] }],
  });
});
afterAll(() => rm(folder, { recursive: true }));

const floatsOn = (page: number): ReadonlyMap<string, FloatPlace> =>
  new Map([['figure-1', { page, isAtHead: true }]]);

test('a figure goes with a paragraph that stands on its page as a whole', () => {
  // The third begins on the page before.
  expect(printedFloats(issue, { floats: floatsOn(4), places }).get(wide)?.beside).toBe(lines[4]);
  expect(printedFloats(issue, { floats: floatsOn(3), places }).get(wide)?.beside).toBe(lines[1]);
  expect(printedFloats(issue, { floats: floatsOn(5), places }).get(wide)).toEqual({
    isAtHead: true,
    beside: null,
  });
  expect(printedFloats(issue, {}).size).toBe(0);
});

/** The text of the article with its caption, in order; what stands in a frame is marked. */
async function textWith(page: number): Promise<string[]> {
  const print = {
    articles: {},
    shares: new Map(),
    fonts: TEST_PATHS.fonts,
    floats: floatsOn(page),
    places,
  };
  return paragraphs(await written(issue, testContents(issue), { print }))
    .filter((one) => /^(BodyText|Caption)$/.test(styleOf(one)))
    .map((one) => `${one.getElementsByTagName('w:framePr').length > 0 ? '[] ' : ''}${textOf(one)}`);
}

test('it stands in a frame before that paragraph, and after the text where no text is beside it', async () => {
  expect(await textWith(4)).toEqual(['Một.', 'Hai.', 'Ba.', 'Bốn.', '[] Toàn cảnh', 'Năm.']);
  expect(await textWith(5)).toEqual(['Một.', 'Hai.', 'Ba.', 'Bốn.', 'Năm.', 'Toàn cảnh']);
});

test('it is not lost where that paragraph is a note on the author, which stands elsewhere', async () => {
  const note = textBlock('paragraph', '(*) Chuyên viên Sở Nội vụ.');
  const document = documentOf([textBlock('paragraph', 'Một.'), wide, textBlock('paragraph', 'Hai.'), note]);
  const review = {
    ...issue,
    template: 'chuyen-san' as const,
    sections: [{ name: 'Bài', articles: [testArticle({ document })] }],
  };
  const print = {
    articles: {},
    shares: new Map(),
    fonts: TEST_PATHS.fonts,
    floats: floatsOn(3),
    places: [0, 2, 3].map((block) => ({ articleId: 'bai', block, page: 3, column: 0, top: 0.5 })),
  };
  expect(printedFloats(review, print).get(wide)?.beside).toBe(note);
  const file = await written(review, testContents(review), { print });
  expect(paragraphs(file).filter((one) => styleOf(one) === 'Caption')).toHaveLength(1);
});

test('figures side by side across all columns are a table that floats before that paragraph', async () => {
  const beside = figureBlock({ pictureId: 'anh', width: 'page', caption: 'Bên phải', beside: true });
  const document = documentOf([...lines.slice(0, 1), wide, beside, ...lines.slice(1)]);
  const rows = { ...issue, sections: [{ name: 'Tin', articles: [testArticle({ document })] }] };
  const print = {
    articles: {},
    shares: new Map(),
    fonts: TEST_PATHS.fonts,
    floats: floatsOn(4),
    places: [0, 3, 4, 5, 6].map((block) => ({
      articleId: 'bai',
      block,
      page: block < 4 ? 3 : 4,
      column: 0,
      top: 0.5,
    })),
  };
  const file = await written(rows, testContents(rows), { print });
  const table = [...file.part('word/document.xml').getElementsByTagName('w:tbl')].find((one) =>
    textOf(one).includes('Bên phải'),
  );
  expect(table?.getElementsByTagName('w:tblpPr')[0]?.getAttribute('w:tblpYSpec')).toBe('top');
  expect(table?.nextElementSibling && textOf(table.nextElementSibling)).toBe('Năm.');
  expect(orderFaults(file.bytes)).toEqual([]);
});
