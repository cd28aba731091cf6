import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { figureBlock } from '#shared/document/build.ts';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { ordinaryIssue } from '../test-issue.fixture.ts';
import { typesetIssue } from '../typst/typeset-issue.ts';
import { bookletSides } from './booklet.ts';
import { finishPdf, type PdfFinish } from './finish-pdf.ts';

const NOTHING: PdfFinish = { range: null, grey: false, booklet: false, cropMarks: false };

async function issuePdf(): Promise<{ bytes: Uint8Array; pages: number }> {
  const path = join(await temporaryFolder(), 'ảnh.png');
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#276' } })
    .png()
    .toFile(path);
  const issue = ordinaryIssue();
  issue.pictures.p = { path, hash: 'a'.repeat(64), mediaType: 'image/png', width: 900, height: 600 };
  issue.sections[0]?.articles[0]?.document.blocks.unshift(
    figureBlock({ pictureId: 'p', caption: 'Cầu', credit: 'A', alternativeText: 'B' }),
  );
  const { document, pages } = await typesetIssue(issue, TEST_PATHS, { engine: 'auto', dpi: 100 });
  return { bytes: document.pdf(null), pages };
}

async function finished(finish: Partial<PdfFinish>) {
  const { bytes, pages } = await issuePdf();
  const first = await finishPdf(bytes, pages, { ...NOTHING, ...finish });
  const again = await finishPdf(bytes, pages, { ...NOTHING, ...finish });
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  const document = await PDFDocument.load(first.bytes, { updateMetadata: false });
  expect(document.getPageCount()).toBe(first.pages);
  expect(document.getLanguage()).toMatch(/^vi/);
  expect(document.getTitle()).toBe('Bản tin Cải cách hành chính, số 11/2026');
  return { document, pages };
}

/** Names of all colour spaces of pages and pictures. */
function pictures(document: PDFDocument): PDFRawStream[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'));
}

describe('finishPdf', () => {
  it('gives the bytes back when nothing is asked for', async () => {
    const { bytes, pages } = await issuePdf();
    expect((await finishPdf(bytes, pages, NOTHING)).bytes).toBe(bytes);
  });

  it('takes some pages, with nothing that leads to others', async () => {
    const { document } = await finished({ range: { from: 2, to: 3 } });
    expect(document.getPageCount()).toBe(2);
    expect(document.catalog.get(PDFName.of('StructTreeRoot'))).toBeUndefined();
    const pages = document.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Page'),
      );
    expect(pages).toHaveLength(2);
  });

  it.each([
    [0, 1],
    [3, 2],
    [1, 999],
  ])('refuses pages %i to %i', async (from, to) => {
    const { bytes, pages } = await issuePdf();
    await expect(finishPdf(bytes, pages, { ...NOTHING, range: { from, to } })).rejects.toMatchObject({
      code: 'PAGES_OUT_OF_RANGE',
      details: { from, to, pages },
    });
  });

  it('makes pictures grey, with one sample a pixel', async () => {
    const { document } = await finished({ grey: true });
    expect(pictures(document).length).toBeGreaterThan(0);
    for (const { dict, contents } of pictures(document)) {
      expect(dict.lookup(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceGray'));
      if (dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode'))
        expect((await sharp(contents).metadata()).channels).toBe(1);
    }
    const written = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(written.filter((object) => /ICCBased|DeviceRGB|\/N 3\b/.test(object))).toEqual([]);
    expect(document.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined();
  });

  it('adds crop marks outside the page, which stays where it is', async () => {
    const { document } = await finished({ cropMarks: true });
    for (const page of document.getPages()) {
      const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
      expect(trim).toMatchObject({ x: 0, y: 0 });
      expect(bleed.width - trim.width).toBeCloseTo((6 * 72) / 25.4);
      expect(media.width).toBeGreaterThan(bleed.width);
      expect(page.node.lookup(PDFName.of('Contents'), PDFArray).size()).toBe(4);
    }
    expect(document.catalog.get(PDFName.of('StructTreeRoot'))).toBeDefined();
    expect(document.catalog.get(PDFName.of('Outlines'))).toBeDefined();
  });

  it('lays pages two by two on A4', async () => {
    const { document, pages } = await finished({ booklet: true });
    expect(document.getPageCount()).toBe(Math.ceil(pages / 4) * 2);
    expect(document.getPage(0).getSize().width).toBeCloseTo(841.89, 1);
  });
});

describe('bookletSides', () => {
  it('orders eight pages for two sheets', () => {
    expect(bookletSides(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it.each([1, 3, 5, 23, 64])('shows each of %i pages once, and blanks at the end only', (pages) => {
    const numbers = bookletSides(pages).flat();
    expect(numbers.length % 4).toBe(0);
    expect(numbers.filter((number) => number > 0).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: pages }, (_, index) => index + 1),
    );
    expect(numbers.filter((number) => number === 0).length).toBeLessThan(4);
  });
});
