import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import { overrideOf, placeOf, printedTitle, withMove, withOverriding } from './composing.ts';

const article = (id: string): ArticleSummary => ({
  id,
  kind: 'news',
  state: 'draft',
  title: id,
  kicker: '',
  lead: '',
  byline: '',
  via: '',
  attribution: '',
  words: 0,
  outlet: null,
  updatedAt: '',
});

const issue: Issue = {
  id: 'i',
  publicationId: 'p',
  publication: 'P',
  number: '1',
  date: '2026-11-20',
  theme: '',
  state: 'draft',
  articleCount: 3,
  pageBudget: null,
  overrides: {},
  updatedAt: '',
  sections: [
    { id: 's1', name: 'S1', articles: [article('a'), article('b')] },
    { id: 's2', name: 'S2', articles: [article('c')] },
  ],
};
const shape = ({ sections }: Issue) => sections.map(({ articles }) => articles.map(({ id }) => id).join(''));

describe('withMove', () => {
  it('moves within and between sections, from and to the pool', () => {
    expect(shape(withMove(issue, article('a'), { sectionId: 's1', index: 1 }))).toEqual(['ba', 'c']);
    expect(shape(withMove(issue, article('a'), { sectionId: 's2', index: 0 }))).toEqual(['b', 'ac']);
    const without = withMove(issue, article('b'), null);
    expect(shape(without)).toEqual(['a', 'c']);
    expect(without.articleCount).toBe(2);
    expect(shape(withMove(issue, article('d'), { sectionId: 's2', index: 9 }))).toEqual(['ab', 'cd']);
  });

  it('is taken back by a move to where the article stood', () => {
    for (const id of ['a', 'b', 'c']) {
      const moved = withMove(issue, article(id), { sectionId: 's2', index: 0 });
      expect(shape(withMove(moved, article(id), placeOf(issue, id)))).toEqual(shape(issue));
    }
  });
});

describe('withOverriding', () => {
  it('has the issue call an article otherwise until it is taken back', () => {
    const to = { fields: { title: 'Riêng' }, figures: {} };
    const changed = withOverriding(issue, article('a'), to);
    expect(printedTitle(changed, article('a'))).toBe('Riêng');
    expect(changed.overrides.a?.own).toEqual({ title: 'a' });
    expect(overrideOf(changed, 'a')).toEqual(to);
    const back = withOverriding(changed, article('a'), overrideOf(issue, 'a'));
    expect(back).toEqual(issue);
    expect(printedTitle(back, article('b'))).toBe('b');
  });
});
