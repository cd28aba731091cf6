import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '../document/build.ts';
import { figuresOf } from '../document/walk.ts';
import {
  changedSince,
  figureShare,
  leanOverride,
  placedOverride,
  placementOverrideSchema,
  withOverride,
} from './placement-override.ts';

const article = {
  kicker: 'Hội thảo',
  title: 'Một cửa',
  lead: 'Sapô',
  document: documentOf([
    textBlock('paragraph', 'Chính văn'),
    figureBlock({ pictureId: 'a', width: 'column' }),
    figureBlock({ pictureId: null, width: 'column' }),
    figureBlock({ pictureId: 'b', width: 'page' }),
  ]),
};

const sizes = fc.record(
  {
    width: fc.constantFrom('column' as const, 'page' as const),
    size: fc.constantFrom('full' as const, 'medium' as const, 'small' as const),
  },
  { requiredKeys: [] },
);
const words = fc.constantFrom('Một cửa', 'Hội thảo', 'Sapô', 'Khác', '');
const overrides = fc.record({
  fields: fc.record(
    { kicker: words, title: words.filter((title) => title !== ''), lead: words },
    { requiredKeys: [] },
  ),
  figures: fc.dictionary(fc.constantFrom('a', 'b', 'gone'), sizes),
});

describe('an override', () => {
  it('prints the same when what says the same as the article is left out', () => {
    fc.assert(
      fc.property(overrides, (override) => {
        const lean = leanOverride(override, article);
        expect(withOverride(article, lean ?? undefined)).toEqual(withOverride(article, override));
        expect(lean && leanOverride(lean, article)).toEqual(lean);
      }),
    );
  });

  it('changes the figures of its picture alone, and never the article', () => {
    const before = structuredClone(article);
    const printed = withOverride(article, {
      fields: { kicker: '' },
      figures: { b: { width: 'column', size: 'small' } },
    });
    expect(printed).toMatchObject({ kicker: '', title: 'Một cửa', lead: 'Sapô' });
    expect(figuresOf(printed.document).map((figure) => [figure.width, figureShare(figure)])).toEqual([
      ['column', 1],
      ['column', 1],
      ['column', 0.5],
    ]);
    expect(article).toEqual(before);
  });

  it('knows which of the lines that it replaces the article has changed since', () => {
    const placed = placedOverride({ fields: { title: 'Riêng', lead: '' }, figures: {} }, article);
    expect(changedSince(placed, article)).toEqual([]);
    expect(changedSince(placed, { ...article, title: 'Mới', kicker: 'Mới' })).toEqual(['title']);
  });

  it('is one line of clean text', () => {
    const parse = (title: string) => placementOverrideSchema.safeParse({ fields: { title }, figures: {} });
    expect(parse('  Mo\u0323\u0302t\u0000\ncửa\u00a0 ').data?.fields.title).toBe('Một cửa');
    expect(parse('\u0007 \n').success).toBe(false);
    expect(parse('a'.repeat(1001)).success).toBe(false);
  });
});
