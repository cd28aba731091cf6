import { expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock, textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import { pageGeometry } from './page-geometry.ts';
import { articleWarnings } from './warnings.ts';

const page = pageGeometry('ban-tin', { size: 'a4', columns: 1 });
const pictures = new Map([['p', { width: 1800, height: 1200 }]]);
const words = { pictureId: 'p', caption: 'Bến phà', credit: 'An', alternativeText: 'Phà cập bến' };

/** Codes of what is amiss with an article of these blocks, which else lacks nothing. */
function codes(blocks: Block[]): string[] {
  const article = { id: 'a', title: 'Tít', lead: 'Sapô', byline: 'An', document: documentOf(blocks) };
  return articleWarnings(article as Article, pictures, page).map(({ code }) => code);
}

it('names a picture that prints too coarse, counting only what is left after cropping', () => {
  const crop = { x: 0, y: 0, width: 0.3, height: 0.3 };
  expect(codes([figureBlock(words)])).toEqual([]);
  expect(codes([figureBlock({ ...words, crop })])).toEqual(['PICTURE_COARSE']);
  // Beside others it prints smaller.
  const row = [figureBlock(words), figureBlock({ ...words, crop, beside: true })];
  expect(codes(row)).toEqual([]);
});

it('names a title too long for the head of a page, and notes too many for their text', () => {
  const base = { id: 'a', title: 'Tít', lead: 'Sapô', byline: 'An', document: documentOf([]) };
  const told = (changed: object) => articleWarnings({ ...base, ...changed } as Article, pictures, page);
  expect(told({ title: 'x'.repeat(200) })).toEqual([]);
  const [long] = told({ title: 'x'.repeat(400) });
  expect(long).toMatchObject({ code: 'TITLE_LONG', articleId: 'a' });
  expect(long?.message.length).toBeLessThan(200);

  const noted = (count: number, text: string) =>
    documentOf(
      [textBlock('paragraph', text)],
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}`, [textInline('Lời.')]])),
    );
  expect(told({ document: noted(500, 'Chữ ít. '.repeat(60)) }).map(({ code }) => code)).toEqual([
    'FOOTNOTES_CROWDED',
  ]);
  expect(told({ document: noted(29, 'Chữ ít.') })).toEqual([]);
  expect(told({ document: noted(100, 'Chữ đủ cho chú thích. '.repeat(2000)) })).toEqual([]);
});
