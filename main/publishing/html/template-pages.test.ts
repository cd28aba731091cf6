// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { documentOf, headingBlock, textBlock } from '#shared/document/build.ts';
import { settingsInForce, type TemplateName } from '#shared/model/template-settings.ts';
import { hostileIssue, testArticle, testIssue } from '../docx/issue.fixture.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { writeArticlePages } from './write-article-pages.ts';
import { writeHtml } from './write-html.ts';

const page = async (issue: ResolvedIssue) =>
  new DOMParser().parseFromString(await writeHtml(issue), 'text/html');
const texts = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
const issueOf = (template: TemplateName, articles: ReturnType<typeof testArticle>[]) =>
  testIssue({
    template,
    settings: settingsInForce(template, undefined),
    sections: [{ name: 'Mục', articles }],
  });

test('an administrative document has its head, its title, and headings below it', async () => {
  const document = documentOf([headingBlock(1, 'I. KẾT QUẢ'), { type: 'recipients', items: ['Lưu: VT'] }]);
  const articles = [
    testArticle({ id: 'a', title: 'Kết quả', kicker: 'Kính gửi: Sở', document }),
    testArticle({ id: 'b', title: 'Danh mục' }),
  ];
  const found = await page({ ...issueOf('bao-cao', articles), type: 'Báo cáo', number: '36/BC-SNV' });
  expect(texts(found, '.motto')).toEqual([
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
  ]);
  expect(texts(found, '.number')).toEqual(['Số: 36/BC-SNV']);
  expect(texts(found, '.kind')).toEqual(['BÁO CÁO', 'Phụ lục']);
  expect(texts(found, 'h1')).toEqual(['Kết quả', 'Danh mục']);
  expect(texts(found, 'h2')).toEqual(['I. KẾT QUẢ']);
  expect(texts(found, '.addressee')).toEqual(['Kính gửi: Sở']);
  expect(texts(found, '.recipients li')).toEqual(['- Lưu: VT.']);
  const ids = [...found.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBe(new Set(ids).size);
});

test('a review has author and note above the text, and contents that lead to each article', async () => {
  const document = documentOf([
    textBlock('paragraph', 'Lời đầu.'),
    textBlock('paragraph', '(*) Phó Giám đốc Sở'),
  ]);
  const found = await page(issueOf('chuyen-san', [testArticle({ byline: 'Trần Văn An (*)', document })]));
  expect(texts(found, '.author, .author-note, .columns > p')).toEqual([
    'Trần Văn An (*)',
    '(*) Phó Giám đốc Sở',
    'Lời đầu.',
  ]);
  for (const link of found.querySelectorAll('nav a'))
    expect(found.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
});

test('what scrolls can be reached by keyboard, and the editor’s line is part of the text', async () => {
  const rows = [{ cells: [{ paragraphs: [] }] }];
  const document = documentOf([{ type: 'table', headerRows: 0, caption: 'Bảng 1', rows }]);
  const issue = issueOf('diem-bao', [testArticle({ document })]);
  const found = await page({ ...issue, settings: { ...issue.settings, closingLine: 'Biên tập viên: Lan' } });
  const table = found.querySelector('.table');
  expect(table?.getAttribute('tabindex')).toBe('0');
  expect(table?.getAttribute('aria-label')).toBe('Bảng 1');
  expect(texts(found, 'main .closing')).toEqual(['Biên tập viên: Lan']);
});

test('lines do not end inside the number of a document or before a unit', async () => {
  const long = `12/${'A'.repeat(60)}`;
  const document = documentOf([textBlock('paragraph', `Nghị quyết số 76/NQ-CP chi 1,5 tỷ đồng, ${long}.`)]);
  const found = await page(issueOf('ban-tin', [testArticle({ document })]));
  expect(texts(found, '.whole')).toEqual(['76/NQ-CP']);
  expect(texts(found, 'article p')).toEqual([
    `Nghị quyết số\u00a076/NQ-CP chi 1,5\u00a0tỷ\u00a0đồng, ${long}.`,
  ]);
});

test('pages of single articles have the form of their template', async () => {
  const note = documentOf([
    textBlock('paragraph', '(*) Phó Giám đốc Sở'),
    textBlock('paragraph', 'Lời đầu.'),
  ]);
  const articles = [
    testArticle({ id: 'a', title: 'Kết quả', kicker: 'Kính gửi: Sở', byline: 'Trần Văn An', document: note }),
    testArticle({ id: 'b', title: 'Danh mục' }),
  ];
  const pagesOf = async (template: TemplateName) =>
    (await writeArticlePages({ ...issueOf(template, articles), type: 'Báo cáo', number: '36/BC-SNV' })).map(
      ({ bytes }) => new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html'),
    );
  const [document, appendix] = await pagesOf('bao-cao');
  if (!document || !appendix) throw new Error('pages are missing');
  expect(texts(document, '.number, .kind, h1, .addressee')).toEqual([
    'Số: 36/BC-SNV',
    'BÁO CÁO',
    'Kết quả',
    'Kính gửi: Sở',
  ]);
  expect(texts(appendix, '.motto')).toEqual([]);
  expect(texts(appendix, '.kind, h1')).toEqual(['Phụ lục', 'Danh mục']);
  const [signed] = await pagesOf('chuyen-san');
  expect(signed && texts(signed, '.author, .author-note, .columns > p')).toEqual([
    'Trần Văn An (*)',
    '(*) Phó Giám đốc Sở',
    'Lời đầu.',
  ]);
});

test.each(['bao-cao', 'chuyen-san'] as const)(
  '%s takes texts that look like HTML for text',
  async (template) => {
    const found = await page({ ...hostileIssue(), template, settings: settingsInForce(template, undefined) });
    expect(found.querySelectorAll('script, iframe, b')).toHaveLength(0);
  },
);
