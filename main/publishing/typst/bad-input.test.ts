import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import { settingsInForce, TEMPLATES, type TemplateName } from '#shared/model/template-settings.ts';
import { pdfPages } from '../../../tests/support/pdf-lines.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { ResolvedArticle, ResolvedIssue } from '../layout/resolved-issue.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from './typeset-issue.ts';

function issueOf(template: TemplateName, article: Partial<ResolvedArticle>): ResolvedIssue {
  const articles = [testArticle({ id: 'a', ...article }), testArticle({ id: 'b', title: 'Bài sau' })];
  return {
    ...testIssue([{ name: 'Mục', articles }]),
    template,
    settings: settingsInForce(template, undefined),
  };
}

/** The pages of the issue; fails where text stands out of the sheet. */
async function printed(issue: ResolvedIssue) {
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const pages = await pdfPages(typeset.document.pdf(null));
  const lines = pages.flatMap((page) => page.lines.map((line) => ({ ...line, page })));
  const outside = lines.filter(
    ({ left, right, baseline, page }) =>
      left < 0 || right > page.width || baseline < 0 || baseline > page.height,
  );
  expect(outside.map(({ text }) => text)).toEqual([]);
  return { ...typeset, lines: lines.map(({ text }) => text) };
}

const SENTENCE = 'Ủy ban nhân dân xã tiếp nhận hồ sơ của người dân. ';

describe.each(TEMPLATES)('%s comes out', (template) => {
  it('with an article of 40 pages', async () => {
    const blocks = Array.from({ length: 420 }, (_, index) =>
      textBlock('paragraph', `Đoạn${index} ${SENTENCE.repeat(8)}`),
    );
    const { articles, lines } = await printed(issueOf(template, { document: documentOf(blocks) }));
    expect((articles.a?.lastPage ?? 0) - (articles.a?.firstPage ?? 0)).toBeGreaterThan(25);
    const found = lines.flatMap((line) => /^Đoạn\d+/.exec(line)?.[0] ?? []);
    expect(new Set(found).size).toBeGreaterThanOrEqual(419);
  });

  it('with an article that says nothing, has no title, or one of 400 letters', async () => {
    const title = `${'Kết quả thực hiện nhiệm vụ cải cách hành chính '.repeat(8)}${'x'.repeat(24)}`;
    for (const article of [{}, { title: '' }, { title, kicker: title, lead: title, byline: title }]) {
      const { contents } = await printed(issueOf(template, article));
      expect(contents.filter(({ level }) => level === 2)).toHaveLength(2);
      if ('lead' in article) expect(contents.find(({ level }) => level === 2)?.title).toBe(title);
    }
  });

  it('with a table of 200 rows, whole and with its head on every page', async () => {
    const row = (cells: string[]) => ({ cells: cells.map((text) => ({ paragraphs: [textInline(text)] })) });
    const table: Block = {
      type: 'table',
      caption: 'Danh mục',
      headerRows: 1,
      rows: [
        row(['Số thứ tự', 'Thủ tục', 'Số ngày']),
        ...Array.from({ length: 200 }, (_, index) => row([`dòng${index}`, SENTENCE, '15'])),
      ],
    };
    const { lines, articles } = await printed(issueOf(template, { document: documentOf([table]) }));
    const text = lines.join(' ');
    for (let index = 0; index < 200; index += 1) expect(text).toMatch(new RegExp(`dòng${index}(?!\\d)`));
    const pages = Math.ceil(articles.a?.length ?? 0);
    expect(pages).toBeGreaterThan(2);
    expect(text.match(/Số ngày/g)?.length).toBeGreaterThanOrEqual(pages);
  });

  it('with 500 notes on a page of text', async () => {
    const content = Array.from({ length: 500 }, (_, index) => [
      ...textInline(`chữ${index} `),
      { type: 'footnoteReference' as const, footnoteId: `${index}` },
    ]).flat();
    const notes = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`${index}`, [textInline(`Lời${index}.`)]]),
    );
    const { lines } = await printed(
      issueOf(template, { document: documentOf([{ type: 'paragraph', content }], notes) }),
    );
    const text = lines.join(' ');
    expect([0, 250, 499].filter((index) => !text.includes(`Lời${index}.`))).toEqual([]);
    expect(text.match(/Lời\d+\./g)).toHaveLength(500);
  });

  it('with pictures larger than a page, gone, or broken, and says which could not be read', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'ảnh.png');
    await sharp({ create: { width: 600, height: 6000, channels: 3, background: '#276' } })
      .png()
      .toFile(path);
    const file = { path, hash: 'a'.repeat(64), mediaType: 'image/png', width: 600, height: 6000 };
    const figures = (['column', 'page'] as const).flatMap((width) => [
      figureBlock({ pictureId: 'tall', caption: 'Ảnh cao', width }),
      figureBlock({ pictureId: 'gone', caption: 'Ảnh mất', width }),
      textBlock('paragraph', SENTENCE),
    ]);
    const issue = issueOf(template, { document: documentOf(figures) });
    issue.pictures = {
      tall: file,
      gone: { ...file, path: join(folder, 'không-có.png'), hash: 'b'.repeat(64) },
    };
    const { unreadable, lines } = await printed(issue);
    expect(new Set(unreadable)).toEqual(new Set(['gone']));
    expect(lines.filter((line) => line.includes('Ảnh cao'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('Ảnh mất'))).toHaveLength(2);
  });

  it('with letters that its fonts lack', async () => {
    const text = 'Chào 😀 中文 ភាសាខ្មែរ, rồi chữ Việt đi tiếp.';
    const { lines } = await printed(
      issueOf(template, { title: text, lead: text, document: documentOf([textBlock('paragraph', text)]) }),
    );
    expect(lines.join(' ')).toContain('chữ Việt đi tiếp.');
  });
});
