import { describe, expect, it } from 'vitest';
import type { PreviewPages } from '#shared/model/preview.ts';
import { firstChangedPage } from './changed-page.ts';

const pages = (...hashes: string[]): PreviewPages => ({
  pages: hashes.map((hash) => ({ hash, width: 1, height: 1 })),
  contents: [],
  articles: { a: { firstPage: 2, lastPage: 3, length: 1.5, end: 0.5 } },
  places: [],
  columns: 1,
});

describe('firstChangedPage', () => {
  it('names the first page of the article that changed', () => {
    expect(firstChangedPage(pages('1', '2', '3'), pages('1', '2', 'x'), 'a')).toBe(3);
    expect(firstChangedPage(pages('1', '2', '3'), pages('1', 'y', 'x'), 'a')).toBe(2);
    expect(firstChangedPage(pages('1', '2'), pages('1', '2', 'new'), 'a')).toBe(3);
  });

  it('stays quiet when other pages changed, at first, and for articles that are not there', () => {
    expect(firstChangedPage(pages('1', '2', '3', '4'), pages('0', '2', '3', '5'), 'a')).toBeNull();
    expect(firstChangedPage(null, pages('1', '2', '3'), 'a')).toBeNull();
    expect(firstChangedPage(pages('1', '2', '3'), pages('1', 'y', '3'), 'b')).toBeNull();
  });
});
