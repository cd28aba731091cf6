/** A list has the same marks in print, the Word file, the page and the text, and comes back from the Word file. */
import { beforeAll, expect, it } from 'vitest';
import { readDocx } from '#main/importing/docx/read-docx.ts';
import { FormatRenderer } from '#main/publishing/render-formats.ts';
import { testArticle, testIssue } from '#main/publishing/test-issue.fixture.ts';
import { typesetIssue } from '#main/publishing/typst/typeset-issue.ts';
import { documentOf, textBlock, textInline } from '#shared/document/build.ts';
import type { Block, ListBlock } from '#shared/document/schema.ts';
import { settingsInForce, type TemplateName } from '#shared/model/template-settings.ts';
import { pdfPages } from './support/pdf-lines.ts';
import { TEST_PATHS } from './support/program-paths.ts';

const list = (count: number, rest: Partial<ListBlock> = {}): ListBlock => ({
  type: 'list',
  ordered: true,
  items: Array.from({ length: count }, () => ({ content: textInline('mục') })),
  ...rest,
});
const within = (outer: ListBlock, ...children: (ListBlock | undefined)[]): ListBlock => ({
  ...outer,
  items: outer.items.map((item, index) => ({
    ...item,
    ...(children[index] && { children: children[index] }),
  })),
});
const LISTS: Block[] = [
  within(
    list(3),
    list(6, { numbering: 'letter' }),
    within(list(2, { numbering: 'outline' }), list(1, { numbering: 'outline' })),
    list(1),
  ),
  textBlock('paragraph', 'Đoạn ở giữa.'),
  list(2, { numbering: 'outline', outer: [4], start: 2 }),
  list(2, { numbering: 'letter', start: 4 }),
];
const MARKS = '1. a) b) c) d) đ) e) 2. 2.1. 2.1.1. 2.2. 3. 1. 4.2. 4.3. d) đ)'.split(' ');

const marksIn = (text: string) => [...text.matchAll(/([\da-zđ.]+[.)])\s*mục/gu)].map(([, mark]) => mark);

async function rendererOf(template: TemplateName): Promise<FormatRenderer> {
  const article = testArticle({ id: 'a', title: 'Bài', document: documentOf(LISTS) });
  const issue = {
    ...testIssue([{ name: 'Tin', articles: [article] }]),
    template,
    settings: settingsInForce(template, undefined),
  };
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const rendering = { purpose: null, look: { grey: false, cropMarks: false }, range: null, standard: null };
  return new FormatRenderer(issue, typeset, rendering);
}

let renderer: FormatRenderer;
const bytes = async (format: Parameters<FormatRenderer['render']>[0]) =>
  (await renderer.render(format)).bytes;
const printed = async (pdf: Uint8Array) =>
  marksIn((await pdfPages(pdf)).flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n'));

beforeAll(async () => {
  renderer = await rendererOf('ban-tin');
});

it('print', async () => {
  expect(await printed(await bytes('pdf'))).toEqual(MARKS);
});

it('a printed document', async () => {
  const { bytes: pdf } = await (await rendererOf('bao-cao')).render('pdf');
  expect(await printed(pdf)).toEqual(MARKS);
});

it('text', async () => {
  expect(marksIn(new TextDecoder().decode(await bytes('txt')))).toEqual(MARKS);
});

it('the page: marks that a browser has not are text', async () => {
  const text = new TextDecoder().decode(await bytes('html')).replace(/<[^>]*>/g, '');
  const isOurs = (mark: string) => !/^\d\.$/.test(mark);
  expect(marksIn(text)).toEqual(MARKS.filter(isOurs));
});

it('the Word file, from which the lists come back as they were', async () => {
  const { blocks } = await readDocx(Buffer.from(await bytes('docx')), 'bài.docx');
  expect(blocks.filter(({ type }) => type === 'list')).toEqual(LISTS.filter(({ type }) => type === 'list'));
});
