import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { ResolvedIssue } from '../layout/resolved-issue.ts';
import { HOSTILE_TEXT, ordinaryIssue, testArticle, testIssue } from '../test-issue.fixture.ts';
import { ENGINE_NAMES, type EngineName, type TypesetDocument } from './engine.ts';
import { engineFor } from './engines.ts';
import { PageDrawer } from './page-drawer.ts';
import { typesetIssue } from './typeset-issue.ts';

const typeset = (issue: ResolvedIssue, engine: EngineName | 'auto' = 'auto') =>
  typesetIssue(issue, TEST_PATHS, { engine, dpi: 150 });

/** All pages as SVG. */
async function drawn(document: TypesetDocument): Promise<string[]> {
  const drawer = await PageDrawer.open(document.vector());
  const drawings = drawer.pages.map(({ hash }) => drawer.draw(hash) ?? '');
  drawer.close();
  return drawings;
}

/** Native Typst is published for Linux only; elsewhere there is one engine and nothing to compare. */
const hasNative = await engineFor('native', TEST_PATHS.fonts).then(
  () => true,
  () => false,
);

describe('typesetIssue', () => {
  it('reports sections and articles with the pages they stand on', async () => {
    const { contents, articles, pages } = await typeset(ordinaryIssue());
    expect(contents.map(({ level, title }) => [level, title])).toEqual([
      [1, 'Tin trong nước'],
      [2, 'Bài thứ nhất'],
      [2, 'Bài thứ hai'],
      [1, 'Tin thành phố'],
      [2, 'Bài thứ ba'],
    ]);
    expect(contents[0]?.page).toBe(3);
    expect(articles.a).toMatchObject({ firstPage: 3 });
    expect(articles.c?.lastPage).toBe(pages);
    expect(contents.map(({ page }) => page)).toEqual(
      contents.map(({ page }) => page).toSorted((a, b) => a - b),
    );
  });

  it('tells where each paragraph ends, in reading order', async () => {
    const { places, articles } = await typeset(ordinaryIssue());
    const ofA = places.filter(({ articleId }) => articleId === 'a');
    expect(ofA.length).toBeGreaterThan(1);
    expect(ofA.map(({ block }) => block)).toEqual(ofA.map(({ block }) => block).toSorted((x, y) => x - y));
    for (const [index, { page, top }] of ofA.entries()) {
      expect(page).toBeGreaterThanOrEqual(articles.a?.firstPage ?? 0);
      expect(page).toBeLessThanOrEqual(articles.a?.lastPage ?? 0);
      const before = ofA[index - 1];
      if (before?.page === page) expect(top).toBeGreaterThan(before.top);
    }
  });

  it('sets the same pages whatever was guessed of figures', async () => {
    const plain = await typeset(ordinaryIssue());
    const guessed = await typesetIssue(ordinaryIssue(), TEST_PATHS, {
      engine: 'auto',
      dpi: 150,
      shares: new Map([['figure-1', 0.5]]),
    });
    expect(guessed.shares).toEqual(plain.shares);
    expect(await drawn(guessed.document)).toEqual(await drawn(plain.document));
  });

  it('measures what an article fills of its pages', async () => {
    const { articles } = await typeset(ordinaryIssue());
    const { a, b } = articles;
    if (!a || !b) throw new Error('no spans');
    for (const { firstPage, lastPage, length } of [a, b]) {
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(lastPage - firstPage + 1);
      expect(length).toBeGreaterThan(lastPage - firstPage - 1);
    }
    // Both begin on one page: the second fills no more than the first leaves.
    if (a.lastPage === a.firstPage && b.lastPage === a.firstPage) expect(a.length + b.length).toBeLessThan(1);
  });

  it.skipIf(!hasNative)('sets the same pages with both engines', async () => {
    const [native, wasm] = [await typeset(ordinaryIssue(), 'native'), await typeset(ordinaryIssue(), 'wasm')];
    expect([wasm.pages, wasm.contents, wasm.articles]).toEqual([
      native.pages,
      native.contents,
      native.articles,
    ]);
    expect(await drawn(wasm.document)).toEqual(await drawn(native.document));
  });

  it.each(ENGINE_NAMES.filter((name) => name === 'wasm' || hasNative))(
    'makes the same bytes twice (%s)',
    async (engine) => {
      const first = (await typeset(ordinaryIssue(), engine)).document.pdf(null);
      await typeset(testIssue([]), engine);
      expect(Buffer.compare((await typeset(ordinaryIssue(), engine)).document.pdf(null), first)).toBe(0);
    },
  );

  it('makes a tagged PDF with bookmarks, title, author and language', async () => {
    const pdf = Buffer.from((await typeset(ordinaryIssue())).document.pdf(null)).toString('latin1');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toMatch(/\/Lang\s*\(vi(-VN)?\)/);
    expect(pdf).toContain('/FontFile');
  });

  it.skipIf(!hasNative)('names the letter that keeps an issue from a standard', async () => {
    const article = testArticle({ id: 'a', document: documentOf([textBlock('paragraph', 'Chữ 中 lạ.')]) });
    const { document } = await typeset(testIssue([{ name: 'Mục', articles: [article] }]), 'native');
    const refusal = expect.objectContaining({
      code: 'PDF_LETTERS_MISSING',
      details: { standard: 'a-2b', text: '中' },
    });
    expect(() => document.pdf('a-2b')).toThrow(refusal);
  });

  it.skipIf(!hasNative).each(['a-2b', 'ua-1'] as const)('keeps the standard %s', async (standard) => {
    const { document } = await typeset(ordinaryIssue(), 'native');
    expect(Buffer.from(document.pdf(standard)).toString('latin1')).toMatch(/pdfaid|pdfuaid/);
  });

  it('takes text that looks like Typst for text', async () => {
    const issue = testIssue([
      {
        name: HOSTILE_TEXT,
        articles: [
          testArticle({
            id: 'x',
            title: HOSTILE_TEXT,
            kicker: HOSTILE_TEXT,
            lead: HOSTILE_TEXT,
            byline: HOSTILE_TEXT,
            document: documentOf([
              textBlock('paragraph', HOSTILE_TEXT),
              textBlock('quote', HOSTILE_TEXT),
              figureBlock({ caption: HOSTILE_TEXT, credit: HOSTILE_TEXT, alternativeText: HOSTILE_TEXT }),
            ]),
          }),
        ],
      },
    ]);
    const { contents } = await typeset(issue);
    expect(contents[1]?.title).toContain('#import "x.typ": * $x^2$ <b>đậm</b> *sao* _gạch_ @nhan \\ ] [ `');
  });

  it.each(['', ' ', '"', 'a b/c<>', 'trùng'])('sets articles whose id is %j', async (id) => {
    const { contents } = await typeset(
      testIssue([{ name: 'x', articles: [testArticle({ id: `${id}1` }), testArticle({ id: `${id}2` })] }]),
    );
    expect(contents).toHaveLength(3);
  });

  it('sets an issue whose picture file is gone or broken, with a frame in its place', async () => {
    const issue = testIssue([
      {
        name: 'x',
        articles: [
          testArticle({
            id: 'a',
            document: documentOf([figureBlock({ pictureId: 'gone', caption: 'Ảnh' })]),
          }),
        ],
      },
    ]);
    issue.pictures.gone = {
      path: '/không/có.jpg',
      hash: 'f'.repeat(64),
      mediaType: 'image/jpeg',
      width: 900,
      height: 600,
    };
    expect((await typeset(issue)).pages).toBe(3);
  });

  it('puts a picture in, and draws only the pages that changed anew', async () => {
    const path = join(await temporaryFolder(), 'ảnh.png');
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#276' } })
      .png()
      .toFile(path);
    const issue = ordinaryIssue();
    // The native engine now and then names a page anew that is as it was (see NamedPage).
    const vector = async () => (await typeset(issue, 'wasm')).document.vector();
    const drawer = await PageDrawer.open(await vector());
    drawer.update(await vector());
    const before = drawer.pages.map(({ hash }) => hash);
    issue.pictures.p = { path, hash: 'a'.repeat(64), mediaType: 'image/png', width: 900, height: 600 };
    const last = issue.sections[1]?.articles[0];
    last?.document.blocks.push(
      figureBlock({ pictureId: 'p', caption: 'Cuối bài', credit: 'A', alternativeText: 'B' }),
    );
    drawer.update(await vector());
    const pages = drawer.pages.map(({ hash }) => ({ hash, svg: drawer.draw(hash) ?? '' }));
    const changed = pages.filter(({ hash }) => !before.includes(hash));
    for (const { hash } of changed)
      expect(drawer.draw(before[pages.findIndex((page) => page.hash === hash)] ?? '')).toBeNull();
    drawer.close();
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(pages.length / 2);
    expect(changed.some(({ svg }) => svg.includes('data:image/'))).toBe(true);
    for (const { svg } of pages) expect(svg).not.toMatch(/<script|onclick|<a\b|pseudo-link/i);
  });

  it('sets figures side by side, equally high, cropped, on one page', async () => {
    const path = join(await temporaryFolder(), 'ảnh.png');
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#276' } })
      .png()
      .toFile(path);
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
    const row = [
      figureBlock({ pictureId: 'p', caption: 'Trái' }),
      figureBlock({ pictureId: 'p', caption: 'Giữa', beside: true, crop }),
      figureBlock({ pictureId: 'p', caption: 'Phải', beside: true }),
    ];
    // Wherever on the page the text before it ends.
    for (const lines of [1, 30, 36, 40, 44]) {
      const text = Array.from({ length: lines }, (_, index) => textBlock('paragraph', `Dòng ${index}.`));
      const article = testArticle({ id: 'a', document: documentOf([...text, ...row]) });
      const issue = testIssue([{ name: 'x', articles: [article] }]);
      issue.pictures.p = { path, hash: 'b'.repeat(64), mediaType: 'image/png', width: 900, height: 600 };
      const pages = await drawn((await typeset(issue)).document);
      const images = pages.slice(2).map((svg) =>
        [...svg.matchAll(/<image [^>]*>/g)].map(([image]) => ({
          width: Number(/ width="([\d.]+)"/.exec(image)?.[1]),
          height: Number(/ height="([\d.]+)"/.exec(image)?.[1]),
        })),
      );
      const [found = [], ...others] = images.filter((page) => page.length > 0);
      expect(others).toEqual([]);
      expect(found).toHaveLength(3);
      const [left, middle, right] = found;
      expect(middle?.height).toBeCloseTo(left?.height ?? 0, 1);
      expect(right).toEqual(left);
      expect((middle?.width ?? 0) / (left?.width ?? 1)).toBeCloseTo(0.5, 2);
    }
  });

  it('refuses a template that does not exist', async () => {
    const issue = { ...ordinaryIssue(), template: 'không-có' as 'ban-tin' };
    await expect(typeset(issue)).rejects.toMatchObject({ code: 'TEMPLATE_UNKNOWN' });
  });
});
