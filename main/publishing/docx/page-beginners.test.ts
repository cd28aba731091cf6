import { expect, test } from 'vitest';
import type { ArticleSpan } from '#shared/model/preview.ts';
import { testArticle } from './issue.fixture.ts';
import { pageBeginners } from './page-beginners.ts';

const span = (firstPage: number, lastPage: number, end: number): ArticleSpan => ({
  firstPage,
  lastPage,
  length: lastPage - firstPage + end,
  end,
});
const sections = [
  { name: 'Một', articles: ['a', 'b', 'c'].map((id) => testArticle({ id })) },
  { name: 'Hai', articles: ['d', 'mới'].map((id) => testArticle({ id })) },
];

test('an article begins a page where none stands before it there', () => {
  const begins = pageBeginners(
    { sections },
    {
      a: span(3, 4, 0.5),
      b: span(4, 5, 0.9),
      c: span(6, 6, 0.2),
      d: span(7, 7, 0.5),
    },
  );
  expect(['a', 'b', 'c', 'd', 'mới'].map(begins)).toEqual([false, false, true, true, false]);
});

test('also where the end of the text before was noted at the head of its page', () => {
  const begins = pageBeginners({ sections }, { a: span(3, 5, 0), b: span(5, 6, 0), c: span(6, 6, 0.4) });
  expect(['b', 'c'].map(begins)).toEqual([true, true]);
});
