/** Pages of a part or a run among those of its issue. */
import { expect, it } from 'vitest';
import type { PreviewPages } from '#shared/model/preview.ts';
import { joinPart, joinRun } from './join-part.ts';

const size = { width: 595, height: 842 };
const span = (firstPage: number, lastPage: number) => ({ firstPage, lastPage, length: 1, end: 0.5 });
const place = (articleId: string, page: number) => ({ articleId, block: 0, page, column: 0, top: 0.5 });
const entry = (title: string, page: number) => ({ level: 2 as const, title, page });

const before: PreviewPages = {
  pages: ['1', '2', '3', '4', '5'].map((hash) => ({ hash, ...size })),
  contents: [entry('A', 2), entry('B', 3), entry('C', 5)],
  articles: { a: span(2, 2), b: span(3, 4), c: span(5, 5) },
  places: [place('a', 2), place('b', 3), place('c', 5)],
  columns: 1,
};
const part = {
  contents: [entry('B gõ', 3)],
  places: [place('b', 3), place('b', 4)],
};
const drawn = (hash: string | null) => ({ hash, ...size });
const hashes = ({ pages }: PreviewPages) => pages.map(({ hash }) => hash).join(' ');

it('leaves all around the part as it was', () => {
  const pages = [drawn('neu'), drawn(null)];
  const joined = joinPart(
    before,
    { firstPage: 3, lastPage: 4 },
    { ...part, pages, articles: { b: span(3, 4) } },
  );
  expect(hashes(joined)).toBe('1 2 neu 4 5');
  expect(joined.contents).toEqual([entry('A', 2), entry('B gõ', 3), entry('C', 5)]);
  expect(joined.articles).toEqual(before.articles);
  expect(joined.places).toEqual([place('a', 2), place('b', 3), place('b', 4), place('c', 5)]);
});

it.each([
  [['n1', 'n2', 'n3'], 3, '1 2 n1 n2 n3 5', 6],
  [['n1'], 1, '1 2 n1 5', 4],
])('moves what stands behind it: %o', (names, count, expected, last) => {
  const articles = { b: span(3, 2 + count) };
  const joined = joinPart(
    before,
    { firstPage: 3, lastPage: 4 },
    { ...part, pages: names.map(drawn), articles },
  );
  expect(hashes(joined)).toBe(expected);
  expect(joined.contents.at(-1)).toEqual(entry('C', last));
  expect(joined.places.at(-1)).toEqual(place('c', last));
  expect(joined.articles).toEqual({ a: span(2, 2), ...articles, c: span(last, last) });
});

const running: PreviewPages = {
  ...before,
  contents: [entry('A', 1), entry('B', 2), entry('C', 3), entry('D', 5)],
  articles: { a: span(1, 2), b: span(2, 3), c: span(3, 5), d: span(5, 5) },
  places: [place('a', 2), place('b', 3), place('c', 4), place('d', 5)],
};

it('leaves all behind a run as it was, and where the run meets it', () => {
  const run = { firstPage: 3, entriesBefore: 1, follower: 'c' };
  const joined = joinRun(running, run, {
    pages: [drawn('neu'), drawn(null)],
    contents: [entry('B gõ', 2), entry('C', 4)],
    articles: { b: span(2, 4), c: span(4, 6) },
    places: [place('b', 4), place('c', 5)],
  });
  expect(hashes(joined)).toBe('1 2 neu 4 5');
  expect(joined.contents).toEqual([entry('A', 1), entry('B gõ', 2), entry('C', 4), entry('D', 5)]);
  expect(joined.articles).toEqual({ ...running.articles, b: span(2, 4) });
  expect(joined.places).toEqual([place('a', 2), place('b', 4), place('c', 5), place('d', 5)]);
});

it.each([
  [['n1', 'n2', 'n3'], '1 2 3 n1 n2 n3'],
  [['n1'], '1 2 3 n1'],
])('ends an issue with the run that ends it: %o', (names, expected) => {
  const run = { firstPage: 4, entriesBefore: 2, follower: null };
  const lastPage = 3 + names.length;
  const joined = joinRun(running, run, {
    pages: names.map(drawn),
    contents: [entry('C', 3), entry('D', lastPage)],
    articles: { c: span(3, 4), d: span(4, lastPage) },
    places: [place('c', 4), place('d', lastPage)],
  });
  expect(hashes(joined)).toBe(expected);
  expect(joined.articles.d).toEqual(span(4, lastPage));
  expect(joined.places.at(-1)).toEqual(place('d', lastPage));
});
