import { describe, expect, it } from 'vitest';
import type { BlockPlace, PreviewPages } from '#shared/model/preview.ts';
import { placeOfText, textAt } from './page-places.ts';

const place = (articleId: string, block: number, page: number, top: number, column = 0): BlockPlace => ({
  articleId,
  block,
  page,
  column,
  top,
});
const pages = (places: BlockPlace[], columns = 1): PreviewPages => ({
  pages: [],
  contents: [],
  articles: {
    a: { firstPage: 3, lastPage: 4, length: 1.5, end: 0.5 },
    b: { firstPage: 4, lastPage: 5, length: 1.2, end: 0.5 },
  },
  places,
  columns,
});
const single = pages([
  place('a', 0, 3, 0.5),
  place('a', 2, 4, 0.1),
  place('b', 0, 4, 0.8),
  place('b', 1, 5, 0.4),
]);

describe('textAt', () => {
  it('is the first block that ends at the point or below', () => {
    expect(textAt(single, { page: 3, left: 0.5, top: 0.2 })).toEqual({ articleId: 'a', block: 0 });
    expect(textAt(single, { page: 3, left: 0.5, top: 0.5 })).toEqual({ articleId: 'a', block: 0 });
    expect(textAt(single, { page: 3, left: 0.5, top: 0.6 })).toEqual({ articleId: 'a', block: 2 });
    expect(textAt(single, { page: 4, left: 0.5, top: 0.3 })).toEqual({ articleId: 'b', block: 0 });
  });

  it('is the last block below the last line', () => {
    expect(textAt(single, { page: 5, left: 0.5, top: 0.9 })).toEqual({ articleId: 'b', block: 1 });
  });

  it('is nothing on a cover, on contents, and before there are places', () => {
    expect(textAt(single, { page: 1, left: 0.5, top: 0.5 })).toBeNull();
    expect(textAt(pages([]), { page: 3, left: 0.5, top: 0.5 })).toBeNull();
  });

  it('reads columns one after the other', () => {
    const two = pages([place('a', 0, 3, 0.9, 0), place('a', 1, 3, 0.2, 1), place('a', 2, 3, 0.9, 1)], 2);
    expect(textAt(two, { page: 3, left: 0.2, top: 0.1 })).toEqual({ articleId: 'a', block: 0 });
    expect(textAt(two, { page: 3, left: 0.8, top: 0.1 })).toEqual({ articleId: 'a', block: 1 });
    expect(textAt(two, { page: 3, left: 1, top: 0.3 })).toEqual({ articleId: 'a', block: 2 });
  });
});

describe('placeOfText', () => {
  it('is where the block ends, or the text before a figure', () => {
    expect(placeOfText(single, { articleId: 'a', block: 2 })).toEqual({ page: 4, top: 0.1 });
    expect(placeOfText(single, { articleId: 'a', block: 1 })).toEqual({ page: 3, top: 0.5 });
  });

  it('is the beginning of an article that begins with a figure, and nothing for one that is not there', () => {
    expect(placeOfText(pages([]), { articleId: 'a', block: 0 })).toEqual({ page: 3, top: 0 });
    expect(placeOfText(single, { articleId: 'c', block: 0 })).toBeNull();
  });
});
