import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import { countBy, filterArticles, NO_FILTER } from './articles-filter.ts';

const article = (id: string, parts: Partial<ArticleSummary>): ArticleSummary => ({
  id,
  kind: 'news',
  state: 'draft',
  title: '',
  kicker: '',
  lead: '',
  byline: '',
  via: '',
  attribution: '',
  words: 0,
  outlet: null,
  updatedAt: '',
  ...parts,
});

const articles = [
  article('a', { title: 'Chữ ký số ở chợ', byline: 'Tin, ảnh: Hải Đường' }),
  article('b', { title: 'Kho lưu trữ số', state: 'approved' }),
  article('c', { title: 'Lớp học buổi tối', kind: 'feature', state: 'approved' }),
];
const ids = (rows: ArticleSummary[]) => rows.map(({ id }) => id).join('');

describe('filterArticles', () => {
  it('lets all pass when nothing is chosen', () => {
    expect(ids(filterArticles(articles, NO_FILTER))).toBe('abc');
  });

  it('joins states and kinds by and, values by or', () => {
    expect(ids(filterArticles(articles, { ...NO_FILTER, states: new Set(['approved']) }))).toBe('bc');
    expect(
      ids(filterArticles(articles, { states: new Set(['approved']), kinds: new Set(['feature']) })),
    ).toBe('c');
    expect(ids(filterArticles(articles, { ...NO_FILTER, states: new Set(['approved', 'draft']) }))).toBe(
      'abc',
    );
  });
});

describe('countBy', () => {
  it('counts each value', () => {
    expect(countBy(articles, ({ state }) => state)).toEqual(
      new Map([
        ['draft', 1],
        ['approved', 2],
      ]),
    );
  });
});
