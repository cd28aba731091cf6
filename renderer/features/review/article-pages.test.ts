import { expect, it } from 'vitest';
import { articlePages } from './article-pages.ts';

const page = (hash: string) => ({ hash, width: 595, height: 842 });
const preview = {
  pages: ['cover', 'contents', 'three', 'four', 'five'].map(page),
  contents: [{ level: 2 as const, title: 'Bài', page: 3 }],
  articles: {
    a: { firstPage: 3, lastPage: 4, length: 1.4, end: 0.5 },
    b: { firstPage: 4, lastPage: 5, length: 0.9, end: 0.5 },
  },
  places: [
    { articleId: 'a', block: 0, page: 4, column: 0, top: 0.2 },
    { articleId: 'b', block: 0, page: 5, column: 1, top: 0.3 },
  ],
  columns: 2,
};

it('leaves the pages on which the article stands, counted from 1', () => {
  expect(articlePages(preview, 'b')).toEqual({
    pages: [page('four'), page('five')],
    contents: [],
    articles: { b: { firstPage: 1, lastPage: 2, length: 0.9, end: 0.5 } },
    places: [{ articleId: 'b', block: 0, page: 2, column: 1, top: 0.3 }],
    columns: 2,
  });
});

it('has none of an article that is not there', () => {
  expect(articlePages(preview, 'x')).toBeNull();
});
