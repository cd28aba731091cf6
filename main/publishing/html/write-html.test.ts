// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import {
  everyBlock,
  figureRow,
  HOSTILE_SHOWN,
  hostileIssue,
  testArticle,
  testIssue,
  testPicture,
} from '../docx/issue.fixture.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { writeHtml } from './write-html.ts';

async function page(issue: ResolvedIssue) {
  return new DOMParser().parseFromString(await writeHtml(issue), 'text/html');
}

function texts(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
}

async function rowIssue() {
  return testIssue({
    pictures: { anh: await testPicture(await temporaryFolder()) },
    sections: [{ name: 'Tin', articles: [testArticle({ document: figureRow('anh') })] }],
  });
}

async function fullIssue() {
  const articles = [
    testArticle({ byline: 'Bài: Nam', via: 'Báo', attribution: 'x.example', document: everyBlock('anh') }),
  ];
  return testIssue({
    pictures: { anh: await testPicture(await temporaryFolder()) },
    sections: [{ name: 'Tin trong tháng', articles }],
  });
}

test('sections, titles and headings stand one below the other', async () => {
  const document = await page(await fullIssue());
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5)')].map(
    (heading) => `${heading.tagName} ${heading.textContent}`,
  );
  expect(headings).toEqual([
    'H1 Tin trong tháng',
    'H2 Một cửa mở thêm buổi tối',
    'H3 Mục lớn',
    'H4 Mục vừa',
    'H5 Mục nhỏ',
  ]);
  expect(document.documentElement.lang).toBe('vi');
});

test('every link inside the page arrives', async () => {
  const document = await page(await fullIssue());
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
  const inner = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
    link.getAttribute('href')?.slice(1),
  );
  // Two entries of the contents, three marks of notes, three ways back.
  expect(inner).toHaveLength(8);
  for (const target of inner) expect(ids).toContain(target);
});

test('notes stand at the end of the article, with a way back from each mention', async () => {
  const document = await page(await fullIssue());
  expect(texts(document, '.notes li')).toEqual(
    ['Ghi chú một ↩ ↩', 'Ghi chú hai ↩'].map((text) => expect.stringContaining(text)),
  );
  expect(texts(document, '[role=doc-noteref]')).toEqual(['1', '1', '2']);
});

test('pictures are inside the page and described', async () => {
  const document = await page(await fullIssue());
  const image = document.querySelector('figure img');
  expect(image?.getAttribute('src')).toMatch(/^data:image\/(png|jpeg);base64,/);
  expect(image?.getAttribute('alt')).toBe('Quầy tiếp nhận');
  expect(texts(document, 'figcaption')).toEqual(['Chú thích ảnh Ảnh: Hải Nam']);
});

test('figures side by side are a row that keeps one height; a cropped one has its own shape', async () => {
  const document = await page(await rowIssue());
  const figures = [...document.querySelectorAll<HTMLElement>('.row.page > figure')];
  expect(figures.map((figure) => figure.style.getPropertyValue('--ratio'))).toEqual([
    '1.5000',
    '0.7500',
    '1.5000',
  ]);
  expect(figures.map((figure) => figure.querySelector('figcaption')?.textContent)).toEqual([
    'Trái',
    'Giữa',
    'Phải',
  ]);
  const [, cropped] = figures.map((figure) => figure.querySelector('img'));
  expect(Number(cropped?.width) / Number(cropped?.height)).toBeCloseTo(0.75, 1);
  expect(figures[2]?.querySelector('.no-picture')).not.toBeNull();
  // The next figure does not stand beside the one before it.
  expect(document.querySelectorAll('article > figure')).toHaveLength(1);
});

test('tables have header cells, joined where they are joined', async () => {
  const document = await page(await fullIssue());
  expect([...document.querySelectorAll('thead th')].map((cell) => cell.outerHTML)).toEqual([
    '<th scope="col"><p>Đơn vị</p></th>',
    '<th scope="col" colspan="2"><p>Quý</p></th>',
  ]);
  expect(document.querySelector('tbody td')?.getAttribute('rowspan')).toBe('2');
  expect(texts(document, 'td.right')).toEqual(['1.325', '93,02%', '1.410', '95,1%']);
});

test('recipients carry their signs', async () => {
  expect(texts(await page(await fullIssue()), '.recipients li')).toEqual(['- Như trên;', '- Lưu: VT.']);
});

test('nothing runs and nothing is fetched', async () => {
  const document = await page(hostileIssue());
  expect(document.querySelectorAll('script, iframe, link, [onload], [onclick]')).toHaveLength(0);
  expect(
    document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content'),
  ).toContain("default-src 'none'");
});

test('texts that look like markup come out as text', async () => {
  const document = await page(hostileIssue());
  expect(texts(document, 'main h1, main h2, .kicker, .lead, .byline, .signature .name')).toEqual(
    Array(6).fill(HOSTILE_SHOWN),
  );
  expect(texts(document, '.no-picture')).toEqual(['[Chưa có ảnh]']);
});

test('the same issue gives the same page', async () => {
  const issue = await fullIssue();
  expect(await writeHtml(issue)).toBe(await writeHtml(issue));
});
