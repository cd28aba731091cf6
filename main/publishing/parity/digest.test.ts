// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { settingsInForce, TEMPLATE_CHOICES } from '#shared/model/template-settings.ts';
import { pdfPages } from '../../../tests/support/pdf-lines.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { writeHtml } from '../html/write-html.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { sampleIssue } from '../template-sample.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';

const CLOSING = 'Biên tập viên: Lê Thị Ngọc Lan';
const CREDITS = [
  '(Nenhanhchinh.example 19/11, Hoàng Lê)',
  '(Baotrieugiang.example 19/11, Minh Anh)',
  '(Baotrieugiang.example 19/11, Kim Phụng)',
  '(Ptthtrieugiang.example 19/11, Quốc Bửu)',
  '(Baotrieugiang.example 18/11, Bảo Châu)',
  '(Nenhanhchinh.example 19/11, Trần Thảo Nguyên)',
  '(Nenhanhchinh.example 18/11, Đỗ Gia Hân)',
  '(Ptthtrieugiang.example 18/11, Vũ Khánh Linh)',
];
const BACK = 'Về đầu trang';

let issue: ResolvedIssue;
let pdf: Uint8Array;
let docx: Document;
let html: Document;

beforeAll(async () => {
  const sample = await sampleIssue(TEST_PATHS.assets, 'diem-bao');
  const chosen = { ...TEMPLATE_CHOICES['diem-bao'].defaults, closingLine: CLOSING };
  issue = { ...sample, settings: settingsInForce('diem-bao', chosen) };
  const { document, contents } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  pdf = document.pdf(null);
  const part = unzipSync(await writeDocx(issue, contents))['word/document.xml'];
  docx = new DOMParser().parseFromString(strFromU8(part ?? new Uint8Array()), 'application/xml');
  html = new DOMParser().parseFromString(await writeHtml(issue), 'text/html');
});

/** Lines of text, no-break spaces as others. */
const plain = (texts: (string | null)[]) => texts.map((text) => (text ?? '').replace(/\s+/gu, ' ').trim());

it('has the weekday and the date in its head', async () => {
  const [first] = await pdfPages(pdf);
  const head = first?.lines.map(({ text }) => text) ?? [];
  expect(head).toEqual(expect.arrayContaining(['THỨ SÁU', 'Phát hành: 20/11/2026', 'Số 215']));
  const words = plain([...docx.getElementsByTagName('w:p')].map(({ textContent }) => textContent));
  expect(words.map((text) => text.toLocaleUpperCase('vi'))).toContain('THỨ SÁU');
  expect(words).toContain('Phát hành: 20/11/2026');
  expect(html.querySelector('.weekday')?.textContent).toBe('Thứ Sáu');
  expect(html.querySelector('.day time')?.getAttribute('datetime')).toBe('2026-11-20');
});

it('says after each item where it is from, with the way back to the contents', async () => {
  const lines = (await pdfPages(pdf)).flatMap((page) => page.lines.map(({ text }) => text));
  expect(lines.flatMap((line) => /\([^()]*example[^()]*\)/.exec(line)?.[0] ?? [])).toEqual(CREDITS);
  expect(lines.filter((line) => line.includes(BACK))).toHaveLength(CREDITS.length);

  const links = [...docx.getElementsByTagName('w:hyperlink')].filter(
    ({ textContent }) => plain([textContent])[0] === BACK,
  );
  expect(plain(links.map(({ parentElement }) => parentElement?.textContent ?? ''))).toEqual(
    CREDITS.map((credit) => `${credit} ${BACK}`),
  );
  const bookmarks = [...docx.getElementsByTagName('w:bookmarkStart')].map((mark) =>
    mark.getAttribute('w:name'),
  );
  for (const link of links) expect(bookmarks).toContain(link.getAttribute('w:anchor'));

  const closings = [...html.querySelectorAll('.credit-line')];
  expect(plain(closings.map(({ textContent }) => textContent))).toEqual(
    CREDITS.map((credit) => `${credit} ${BACK}`),
  );
  for (const closing of closings)
    expect(html.querySelector(closing.querySelector('a')?.getAttribute('href') ?? '')).not.toBeNull();
});

it('ends with the editor’s line', async () => {
  const lines = (await pdfPages(pdf)).flatMap((page) => page.lines.map(({ text }) => text));
  expect(lines.indexOf(CLOSING)).toBeGreaterThan(lines.findLastIndex((line) => line.includes(BACK)));
  const words = plain([...docx.getElementsByTagName('w:p')].map(({ textContent }) => textContent));
  expect(words).toContain(CLOSING);
  expect(plain([...html.querySelectorAll('.closing')].map(({ textContent }) => textContent))).toEqual([
    CLOSING,
  ]);
});
