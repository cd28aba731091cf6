import { expect, test } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import { withArticle } from './all-articles.ts';

const row = (id: string, updatedAt: string): ArticleSummary => ({
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
  updatedAt,
});
const all = [row('c', '3'), row('b', '2'), row('a', '1')];
const ids = (rows: readonly ArticleSummary[]) => rows.map(({ id }) => id).join('');

test('a changed article comes first, one in the trash goes, one from the trash finds its place', () => {
  expect(ids(withArticle(all, 'a', row('a', '4')))).toBe('acb');
  expect(ids(withArticle(all, 'b', null))).toBe('ca');
  expect(ids(withArticle(all, 'x', row('x', '2.5')))).toBe('cxba');
  expect(ids(withArticle(all, 'x', row('x', '0')))).toBe('cbax');
});
