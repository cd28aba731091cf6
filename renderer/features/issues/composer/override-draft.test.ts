import { describe, expect, it } from 'vitest';
import { documentOf, figureBlock, textBlock } from '#shared/document/build.ts';
import type { Article } from '#shared/model/article.ts';
import { row } from './budget.fixture.ts';
import { draftOf, faultOf, overrideFrom } from './override-draft.ts';

const article: Article = {
  ...row('a', { title: 'Một  cửa', lead: 'Sapô' }),
  revision: 1,
  createdAt: '',
  document: documentOf([
    figureBlock({ pictureId: 'p1', caption: 'Một' }),
    figureBlock({ pictureId: 'p2', beside: true }),
    textBlock('paragraph', 'Chữ'),
    figureBlock({ pictureId: null }),
    figureBlock({ pictureId: 'p3' }),
    figureBlock({ pictureId: 'p1' }),
  ]),
};

describe('the draft of what prints otherwise', () => {
  it('saves nothing while nothing was touched, whatever spaces the article has', () => {
    expect(overrideFrom(draftOf(article, null), article)).toBeNull();
  });

  it('saves what was touched alone, clean', () => {
    const draft = draftOf(article, null);
    draft.fields.title = ' Một cửa,\n gần dân ';
    draft.figures.p1 = { size: 'small', width: 'column' };
    expect(overrideFrom(draft, article)).toEqual({
      fields: { title: 'Một cửa, gần dân' },
      figures: { p1: { size: 'small' } },
    });
  });

  it('begins with what prints now, and goes back to the article by its own words', () => {
    const override = { fields: { title: 'Riêng', lead: '' }, figures: {} };
    const draft = draftOf(article, override);
    expect(overrideFrom(draft, article)).toEqual(override);
    draft.fields.title = article.title;
    expect(overrideFrom(draft, article)).toEqual({ fields: { lead: '' }, figures: {} });
  });

  it('is not saved without a title, nor with too long a line', () => {
    const draft = draftOf(article, null);
    draft.fields.title = ' ';
    expect(overrideFrom(draft, article)).toBeUndefined();
    expect(faultOf('title', ' ')).toBe('titleNeeded');
    expect(faultOf('kicker', '')).toBeNull();
    expect(faultOf('kicker', 'a'.repeat(1001))).toBe('tooLong');
  });
});
