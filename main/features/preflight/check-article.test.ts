import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import { TEMPLATE_CHOICES } from '#shared/model/template-settings.ts';
import { pageGeometry } from '../../publishing/layout/page-geometry.ts';
import { checkArticle } from './check-article.ts';

const page = pageGeometry('ban-tin', TEMPLATE_CHOICES['ban-tin'].defaults);
/** Of a figure as wide as the column, in inches. */
const INCHES = page.column / 25.4;

const whole = { pictureId: 'p', caption: 'Cầu', credit: 'Minh Anh', alternativeText: 'Cầu trong nắng' };

function found(blocks: Block[], parts: Partial<Article> = {}, pixels = Math.ceil(INCHES * 300)) {
  const article = {
    id: 'a',
    title: 'Cầu mới',
    lead: '',
    byline: 'Lan',
    via: '',
    attribution: '',
    document: documentOf(blocks),
    ...parts,
  } as Article;
  const pictures = new Map([['p', { width: pixels, height: Math.ceil(pixels / 2) }]]);
  return checkArticle(article, pictures, page).map(({ code, place }) => [
    code,
    place.kind === 'article' ? place.block : place.kind,
  ]);
}

const TEXT = textBlock('paragraph', 'Cầu đã thông xe.');

describe('checkArticle', () => {
  it('says nothing about a complete article', () => {
    expect(found([TEXT, figureBlock(whole)])).toEqual([]);
  });

  it('misses title, text and who wrote it', () => {
    expect(found([], { title: ' ', byline: '' })).toEqual([
      ['TITLE_MISSING', null],
      ['ARTICLE_EMPTY', null],
      ['ATTRIBUTION_MISSING', null],
    ]);
  });

  it('an office document is signed', () => {
    const signed: Block = { type: 'signature', lines: ['GIÁM ĐỐC'], name: 'Trần Văn An' };
    expect(found([TEXT, signed], { byline: '' })).toEqual([]);
  });

  it.each([
    [300, []],
    [200, []],
    [199, [['PICTURE_COARSE', 1]]],
    [150, [['PICTURE_COARSE', 1]]],
    [149, [['PICTURE_TOO_COARSE', 1]]],
  ])('at %i dots per inch says %j', (dpi, problems) => {
    // Half a dot more, as sizes are whole pixels.
    expect(found([TEXT, figureBlock(whole)], {}, Math.ceil(INCHES * dpi + 0.001))).toEqual(problems);
  });

  it('misses the parts of a figure, each at its block', () => {
    const bare = { ...whole, caption: '', credit: '', alternativeText: '' };
    expect(found([TEXT, figureBlock(bare), figureBlock({ caption: 'Chưa có', credit: 'Lan' })])).toEqual([
      ['CAPTION_MISSING', 1],
      ['CREDIT_MISSING', 1],
      ['ALTERNATIVE_TEXT_MISSING', 1],
      ['PICTURE_MISSING', 2],
    ]);
  });

  it('a byline for words and pictures credits the pictures', () => {
    expect(found([TEXT, figureBlock({ ...whole, credit: '' })], { byline: 'Tin, ảnh: Minh Thư' })).toEqual(
      [],
    );
  });

  it('tells of what a newer desk wrote', () => {
    expect(found([TEXT, { type: 'opaque', original: { type: 'hologram' } }])).toEqual([['BLOCK_UNKNOWN', 1]]);
  });
});
