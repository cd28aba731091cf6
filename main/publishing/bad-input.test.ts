/** What nobody should write and somebody will, all in one issue: every format of every template comes out whole. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { settingsInForce, TEMPLATES, type TemplateName } from '#shared/model/template-settings.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import type { ResolvedIssue } from './layout/resolved-issue.ts';
import { FormatRenderer } from './render-formats.ts';
import { testArticle, testIssue } from './test-issue.fixture.ts';
import { typesetIssue } from './typst/typeset-issue.ts';

const NOTES = 500;
const ROWS = 200;
const LONG_TITLE = `${'Kết quả thực hiện nhiệm vụ cải cách hành chính '.repeat(8)}${'x'.repeat(24)}`;
const FOREIGN = 'Chào 😀 中文 ភាសាខ្មែរ, rồi chữ Việt đi tiếp.';

async function badIssue(template: TemplateName): Promise<ResolvedIssue> {
  const numbers = Array.from({ length: NOTES }, (_, index) => String(index));
  const noted: Block = {
    type: 'paragraph',
    content: numbers.flatMap((id) => [
      ...textInline(`chữ${id} `),
      { type: 'footnoteReference' as const, footnoteId: id },
    ]),
  };
  const row = (text: string) => ({
    cells: [text, 'Ủy ban nhân dân xã'].map((words) => ({ paragraphs: [textInline(words)] })),
  });
  const table: Block = {
    type: 'table',
    caption: 'Danh mục',
    headerRows: 1,
    rows: [row('Số'), ...Array.from({ length: ROWS }, (_, index) => row(`dòng${index}.`))],
  };
  const lost = join(await temporaryFolder(), 'không-có.png');
  const issue = testIssue([
    {
      name: 'Mục',
      articles: [
        testArticle({
          id: 'a',
          title: LONG_TITLE,
          lead: FOREIGN,
          document: documentOf(
            [textBlock('paragraph', FOREIGN), noted, figureBlock({ pictureId: 'lost', caption: 'Ảnh mất' })],
            Object.fromEntries(numbers.map((id) => [id, [textInline(`Lời${id}.`)]])),
          ),
        }),
        testArticle({ id: 'b', title: 'Bài trống' }),
        testArticle({ id: 'c', title: 'Bài có bảng', document: documentOf([table]) }),
      ],
    },
  ]);
  const file = { path: lost, hash: 'b'.repeat(64), mediaType: 'image/png', width: 600, height: 6000 };
  return { ...issue, template, settings: settingsInForce(template, undefined), pictures: { lost: file } };
}

/** Words of a page or of a part of an office file, without its tags. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2060', '');

it.each(TEMPLATES)('%s comes out in every format', async (template) => {
  const issue = await badIssue(template);
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  expect(typeset.unreadable).toEqual(['lost']);
  const look = { grey: false, cropMarks: false };
  const formats = new FormatRenderer(issue, typeset, { purpose: 'draft', look, range: null, standard: null });
  const docx = unzipSync((await formats.render('docx')).bytes);
  const part = (name: string) => words(strFromU8(docx[name] ?? new Uint8Array()));
  const decoded = async (format: 'html' | 'txt') =>
    words(new TextDecoder().decode((await formats.render(format)).bytes));
  const texts = {
    docx: `${part('word/document.xml')}${part('word/footnotes.xml')}`,
    html: await decoded('html'),
    txt: await decoded('txt'),
  };
  for (const [format, text] of Object.entries(texts)) {
    for (const wanted of [LONG_TITLE, FOREIGN, 'Ảnh mất', 'Bài trống', `dòng${ROWS - 1}.`]) {
      expect(text.toLowerCase(), format).toContain(wanted.toLowerCase());
    }
    expect(new Set(text.match(/Lời\d+\./g)).size, format).toBe(NOTES);
  }
});
