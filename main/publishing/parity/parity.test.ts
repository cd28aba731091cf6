// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, headingBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { TEMPLATES, type TemplateName } from '#shared/model/template-settings.ts';
import { partsOfDocx } from '../../../tests/support/parity/docx-parts.ts';
import { partsOfHtml } from '../../../tests/support/parity/html-parts.ts';
import { comparable, comparableParts } from '../../../tests/support/parity/issue-parts.ts';
import { partsOfPdf } from '../../../tests/support/parity/pdf-parts.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import { printableText } from '../layout/printable-text.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { sampleIssue } from '../template-sample.ts';
import { HOSTILE_TEXT, testArticle } from '../test-issue.fixture.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';

/** Looks like Typst, XML and HTML; without letters that the print fonts lack, which a PDF cannot give back. */
const HOSTILE = HOSTILE_TEXT.replace('😀 中文 ', '');

/** Everything that formats must have alike, whatever the sample of the template shows of it. */
function everyPart(pictureIds: readonly string[]): ResolvedIssue['sections'][number]['articles'][number] {
  const [left = null, right = left] = pictureIds;
  const noted = (text: string, footnoteId: string): Block => ({
    type: 'paragraph',
    content: [
      ...textInline(text),
      { type: 'footnoteReference', footnoteId },
      ...textInline(', rồi đi tiếp.'),
    ],
  });
  const cells = (...texts: string[]) => ({
    cells: texts.map((text) => ({ paragraphs: [textInline(text)] })),
  });
  const blocks = [
    textBlock('paragraph', 'Đoạn mở đầu của bài có đủ các phần.'),
    headingBlock(1, '1. Đề mục bậc một'),
    noted('Chỗ thứ nhất', 'a'),
    headingBlock(2, '1.1. Đề mục bậc hai'),
    figureBlock({
      pictureId: left,
      caption: 'Ảnh trong cột.',
      credit: 'Minh Anh',
      alternativeText: 'Ảnh một',
    }),
    headingBlock(3, 'a) Đề mục bậc ba'),
    noted('Chỗ thứ hai', 'b'),
    {
      type: 'table' as const,
      caption: 'Bảng số liệu',
      headerRows: 1,
      rows: [cells('Đơn vị', 'Hồ sơ', 'Đúng hạn (%)'), cells(HOSTILE, '1.325', '98,67')],
    },
    figureBlock({ pictureId: left, caption: `Ảnh bên trái. ${HOSTILE}`, alternativeText: 'Ảnh hai' }),
    figureBlock({ pictureId: right, caption: 'Ảnh bên phải.', alternativeText: 'Ảnh ba', beside: true }),
    headingBlock(1, HOSTILE),
    textBlock('paragraph', 'Hết bài.'),
  ];
  const notes = { a: [textInline('Lời của chú thích thứ nhất.')], b: [textInline(HOSTILE)] };
  return testArticle({
    id: 'every-part',
    title: HOSTILE,
    lead: 'Sapô của bài.',
    document: documentOf(blocks, notes),
  });
}

async function richSample(template: TemplateName): Promise<ResolvedIssue> {
  const issue = await sampleIssue(TEST_PATHS.assets, template);
  issue.sections.at(-1)?.articles.push(everyPart(Object.keys(issue.pictures)));
  return issue;
}

/** Templates whose pages have contents. */
const WITH_CONTENTS: readonly TemplateName[] = ['ban-tin', 'diem-bao', 'chuyen-san'];

describe.each(TEMPLATES)('%s', (template) => {
  it('has the same headings, contents, notes, figures and tables in PDF, DOCX and HTML', async () => {
    const issue = await richSample(template);
    const { document, contents } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
    const { bookmarks, headingPages, ...read } = await partsOfPdf(document.pdf(null));
    const pdf = comparableParts(read);
    const docx = comparableParts(partsOfDocx(await writeDocx(issue, contents)));
    const html = comparableParts(partsOfHtml(await writeHtml(issue)));

    const titles = issue.sections.flatMap(({ articles }) =>
      articles.map(({ title }) => comparable(printableText(title))),
    );
    const headings = pdf.headings.map(({ text }) => text);
    expect(titles.filter((title) => !headings.some((heading) => heading.endsWith(title)))).toEqual([]);
    expect([pdf.notes.length, pdf.captions.length, pdf.rows.length].every((count) => count >= 2)).toBe(true);

    expect(docx).toEqual(pdf);
    expect({ ...html, contents: [] }).toEqual({ ...pdf, contents: [] });
    expect(html.contents.map(({ text }) => text)).toEqual(pdf.contents.map(({ text }) => text));
    // Bookmarks and contents lead where the headings are.
    const placed = pdf.headings.map((heading, index) => ({ ...heading, page: headingPages[index] }));
    const hasContents = WITH_CONTENTS.includes(template);
    const marked = hasContents ? placed.filter(({ level }) => level <= 2) : placed;
    expect(bookmarks.map((bookmark) => ({ ...bookmark, text: comparable(bookmark.text) }))).toEqual(marked);
    expect(pdf.contents.map(({ page }) => page)).toEqual(hasContents ? marked.map(({ page }) => page) : []);
  });
});
