import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '../document/build.ts';
import { placedOverride } from './placement-override.ts';
import { differenceInWords, printedDifferences } from './printed-otherwise.ts';

const article = {
  kicker: 'Hội thảo',
  title: 'Một cửa',
  lead: 'Sapô',
  document: documentOf([
    textBlock('paragraph', 'Chính văn'),
    figureBlock({ pictureId: 'a', caption: 'Bến phà' }),
    figureBlock({ pictureId: 'b', width: 'column' }),
    figureBlock({ pictureId: 'c', beside: true }),
  ]),
};

describe('printedDifferences', () => {
  it('are none where the issue prints the article as it is written', () => {
    expect(printedDifferences(article, undefined)).toEqual([]);
    const same = placedOverride(
      { fields: { title: 'Một cửa' }, figures: { gone: { size: 'small' } } },
      article,
    );
    expect(printedDifferences(article, same)).toEqual([]);
  });

  it('name lines and figures with what the article has, in both languages', () => {
    const override = placedOverride(
      {
        fields: { lead: '', title: 'Một cửa, gần dân' },
        figures: { a: { size: 'small' }, b: { width: 'page', size: 'medium' } },
      },
      article,
    );
    const words = (language: 'vi' | 'en') =>
      printedDifferences(article, override).map((one) => Object.values(differenceInWords(one, language)));
    expect(words('vi')).toEqual([
      ['Tít', 'Một cửa', 'Một cửa, gần dân'],
      ['Sapô', 'Sapô', '(không in)'],
      ['Ảnh 1 “Bến phà”', 'đủ cỡ', 'một nửa'],
      ['Ảnh 2–3', 'một cột, đủ cỡ', 'cả bề ngang trang, nhỏ hơn'],
    ]);
    expect(words('en')[1]).toEqual(['Lead', 'Sapô', '(left out)']);
  });

  it('say where the article was changed after the issue was given its own line', () => {
    const override = placedOverride({ fields: { title: 'Riêng', kicker: 'Riêng' }, figures: {} }, article);
    const later = { ...article, title: 'Một cửa liên thông' };
    expect(printedDifferences(later, override).map((one) => differenceInWords(one, 'vi').own)).toEqual([
      'Hội thảo',
      'Một cửa liên thông (bài đã đổi sau khi sửa riêng)',
    ]);
  });
});
