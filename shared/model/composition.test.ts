import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace, withArticleAt, withoutArticle } from './composition.ts';

const sections = [
  { id: 's1', name: 'Trung ương', articleIds: ['a', 'b', 'c'] },
  { id: 's2', name: 'Thành phố', articleIds: ['d'] },
  { id: 's3', name: 'Nhân sự', articleIds: [] },
];

describe('composing', () => {
  it.each([
    ['c', 's1', 0, ['c', 'a', 'b'], ['d']],
    ['a', 's1', 1, ['b', 'a', 'c'], ['d']],
    ['a', 's2', 1, ['b', 'c'], ['d', 'a']],
    ['new', 's2', 99, ['a', 'b', 'c'], ['d', 'new']],
  ])('puts %s into %s at %i', (article, section, index, first, second) => {
    const next = withArticleAt(sections, article, section, index);
    expect(next.map((entry) => entry.articleIds).slice(0, 2)).toEqual([first, second]);
  });

  it('never loses or doubles an article, and puts it where it was asked to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.constantFrom('s1', 's2', 's3'),
        fc.nat(5),
        (id, to, at) => {
          const next = withArticleAt(sections, id, to, at);
          expect(next.flatMap((section) => section.articleIds).sort()).toEqual(['a', 'b', 'c', 'd']);
          expect(findPlace(next, id)?.sectionId).toBe(to);
        },
      ),
    );
  });

  it('takes an article out', () => {
    expect(findPlace(withoutArticle(sections, 'd'), 'd')).toBeNull();
  });
});
