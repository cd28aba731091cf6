import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import { settingsInForce, TEMPLATE_CHOICES, type TemplateSettings } from '#shared/model/template-settings.ts';
import { pdfPages } from '../../../tests/support/pdf-lines.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import type { ResolvedArticle } from '../layout/resolved-issue.ts';
import { sampleIssue } from '../template-sample.ts';
import { testArticle, testIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from './typeset-issue.ts';

const THEME = 'Việc gần dân, làm xong gần dân';
const SENTENCE = 'Ủy ban nhân dân xã tiếp nhận hồ sơ của người dân. ';

async function linesOf(articles: ResolvedArticle[], chosen: Partial<TemplateSettings> = {}, theme = THEME) {
  const settings = settingsInForce('ban-tin', { ...TEMPLATE_CHOICES['ban-tin'].defaults, ...chosen });
  const issue = { ...testIssue([{ name: 'Tin tức', articles }]), settings, theme };
  const typeset = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const pages = (await pdfPages(typeset.document.pdf(null))).slice(2);
  return { ...typeset, pages: pages.map(({ lines }) => lines.map(({ text }) => text)) };
}

const short = (id: string) =>
  testArticle({ id, title: `Tin ngắn ${id}`, document: documentOf([textBlock('paragraph', SENTENCE)]) });
const feature = (id: string, paragraphs: number) =>
  testArticle({
    id,
    kind: 'feature',
    title: `Bài ${id}`,
    document: documentOf(
      Array.from({ length: paragraphs }, () => textBlock('paragraph', SENTENCE.repeat(9))),
    ),
  });

describe('short news of the bulletin', () => {
  it.each([1, 2])('stand together under one label, in %i columns', async (columns) => {
    const { pages, contents } = await linesOf([feature('a', 2), short('b'), short('c')], { columns });
    const text = pages.flat().join('\n');
    expect(text.match(/Tin vắn/g)).toHaveLength(1);
    expect(text).toMatch(/Bài a[\s\S]*Tin vắn[\s\S]*Tin ngắn b[\s\S]*Tin ngắn c/);
    expect(contents.map(({ title }) => title)).toEqual(['Tin tức', 'Bài a', 'Tin ngắn b', 'Tin ngắn c']);
  });
});

describe('filler lines', () => {
  it('fill a page that a section leaves half empty, and no other', async () => {
    const half = await linesOf([feature('a', 3)]);
    expect(half.pages.map((lines) => lines.includes(THEME))).toEqual([true]);
    const full = await linesOf([feature('a', 6)]);
    expect(full.pages.map((lines) => lines.includes(THEME))).toEqual([false]);
  });

  it('make no issue longer, wherever its text ends', async () => {
    for (const paragraphs of [5, 7, 8, 9]) {
      const filled = await linesOf([feature('a', paragraphs)]);
      const plain = await linesOf([feature('a', paragraphs)], {}, '');
      expect(filled.pages).toHaveLength(plain.pages.length);
      expect(filled.articles).toEqual(plain.articles);
    }
  });

  it('say what the desk chose, or nothing', async () => {
    const LINE = 'Gần dân, sát việc, đúng hẹn';
    const own = await linesOf([feature('a', 3)], { fillerLine: LINE });
    expect(own.pages.map((lines) => [lines.includes(LINE), lines.includes(THEME)])).toEqual([[true, false]]);
    const none = await linesOf([feature('a', 3)], { fillerLine: '' });
    expect(none.pages.map((lines) => lines.includes(THEME))).toEqual([false]);
  });

  it('give way to an imprint on the last page', async () => {
    const { pages } = await linesOf([feature('a', 3)], { imprintPlace: 'last' });
    expect(pages).toHaveLength(1);
    expect(pages[0]).not.toContain(THEME);
    expect(pages[0]?.join('\n')).toContain('Trần Văn An, Giám đốc Sở');
  });
});

it('has the imprint on a small cover, however much else stands there', async () => {
  const sample = await sampleIssue(TEST_PATHS.assets, 'ban-tin');
  const settings: TemplateSettings = {
    ...sample.settings,
    ...{ size: 'a5', fonts: 'sans', imprintPlace: 'first', masthead: 'logo', mastheadPicture: 'ky-so' },
  };
  const { document } = await typesetIssue({ ...sample, settings }, TEST_PATHS, { engine: 'auto', dpi: 36 });
  const [cover, contents] = await pdfPages(document.pdf(null));
  expect(cover?.lines.map(({ text }) => text).join('\n')).toContain('Chịu trách nhiệm xuất bản');
  expect(contents?.lines.map(({ text }) => text)).toContain('Trong số này');
});

it.each(['a4', 'a5'] as const)(
  'has one line of running header on %s, however long the names',
  async (size) => {
    const name = 'CẢI CÁCH HÀNH CHÍNH VÀ XÂY DỰNG CHÍNH QUYỀN ĐỊA PHƯƠNG HAI CẤP';
    const section = 'Kết quả thực hiện nhiệm vụ cải cách hành chính của các xã, phường trong năm';
    const settings = settingsInForce('ban-tin', { ...TEMPLATE_CHOICES['ban-tin'].defaults, size });
    const issue = { ...testIssue([{ name: section, articles: [feature('a', 1)] }]), settings, name };
    const { document } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 36 });
    const page = (await pdfPages(document.pdf(null)))[2];
    const head = page?.lines.filter(({ baseline }) => baseline < 50) ?? [];
    expect(head.map(({ text }) => text).join(' ')).toMatch(/Bản tin CẢI CÁCH.*….*Kết quả.*…/);
    expect(new Set(head.map(({ baseline }) => Math.round(baseline))).size).toBe(1);
  },
);

it('gives a figure less room where its page has notes', async () => {
  const shareOf = async (note: string) => {
    const noted = [...textInline(SENTENCE), { type: 'footnoteReference' as const, footnoteId: 'n' }];
    const blocks = [
      { type: 'paragraph' as const, content: note === '' ? textInline(SENTENCE) : noted },
      ...Array.from({ length: 5 }, () => textBlock('paragraph', SENTENCE.repeat(9))),
      figureBlock({ pictureId: 'gone', caption: 'Ảnh', width: 'page' }),
    ];
    const article = testArticle({
      id: 'a',
      document: documentOf(blocks, note === '' ? {} : { n: [textInline(note)] }),
    });
    const { shares } = await linesOf([article]);
    return [...shares.values()][0];
  };
  const [free = 0, below = 0] = [await shareOf(''), await shareOf(SENTENCE.repeat(10))];
  expect(below).toBeGreaterThan(0);
  expect(below).toBeLessThan(free);
});

it('keeps the byline with the last lines of its text, and lets the others stay on the page before', async () => {
  const isTorn: boolean[] = [];
  for (const sentences of [47, 50, 53, 56]) {
    const document = documentOf([
      textBlock('paragraph', SENTENCE.repeat(sentences)),
      textBlock('paragraph', `Khởi đầu. ${SENTENCE.repeat(8)} Kết thúc.`),
    ]);
    const { pages } = await linesOf([testArticle({ id: 'a', document, byline: 'Bài: Minh Thư' })]);
    const pageOf = (word: string) => pages.findIndex((lines) => lines.some((line) => line.includes(word)));
    expect(pageOf('Minh Thư')).toBe(pageOf('thúc.'));
    isTorn.push(pageOf('Khởi') < pageOf('thúc.'));
  }
  expect(new Set(isTorn)).toEqual(new Set([true, false]));
});
