import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import type { ArticleSpan, PreviewPages } from '#shared/model/preview.ts';
import { pageBudget } from './page-budget.ts';

const span = (firstPage: number, lastPage: number, length: number, end: number): ArticleSpan => ({
  firstPage,
  lastPage,
  length,
  end,
});

function budgetOf(count: number, spans: Record<string, ArticleSpan>, mostPages?: number) {
  const articles = Object.keys(spans).map((id) => ({ id, title: `Bài ${id}` }) as ArticleSummary);
  const issue = { sections: [{ id: 's', name: 'S', articles }] } as unknown as Issue;
  const page = { hash: '', width: 595, height: 842 };
  const preview: PreviewPages = {
    pages: Array.from({ length: count }, () => page),
    contents: [],
    articles: spans,
    places: [],
    columns: 1,
    ...(mostPages !== undefined && { mostPages }),
  };
  return pageBudget(issue, preview);
}

describe('pageBudget', () => {
  it('counts whole sheets of four pages', () => {
    expect(budgetOf(23, { a: span(3, 23, 20, 0.9) })).toMatchObject({ pages: 23, planned: 24, free: 1 });
    expect(budgetOf(24, { a: span(3, 24, 21, 0.9) })).toMatchObject({ planned: 24, free: 0 });
    expect(budgetOf(25, { a: span(3, 25, 22, 0.9) })).toMatchObject({ planned: 28, free: 3 });
  });

  it('names pages that a short cut saves, the shortest first, and pages with room', () => {
    const hints = budgetOf(9, {
      a: span(3, 4, 1.3, 0.3),
      b: span(5, 6, 1.1, 0.1),
      c: span(7, 7, 0.6, 0.6),
      d: span(8, 9, 1.95, 0.95),
    })?.hints;
    expect(hints?.map(({ kind, articleId, page }) => [kind, articleId, page])).toEqual([
      ['cut', 'b', 6],
      ['cut', 'a', 4],
      ['fill', 'c', 7],
      ['longest', 'd', 8],
    ]);
    expect(hints?.[2]?.length).toBeCloseTo(0.4);
  });

  it('says nothing of pages that two articles share, nor of short articles on a page of their own', () => {
    const hints = budgetOf(5, {
      a: span(3, 4, 1.2, 0.2),
      b: span(4, 4, 0.7, 0.95),
      c: span(5, 5, 0.2, 0.2),
    })?.hints;
    expect(hints?.map(({ kind, articleId }) => [kind, articleId])).toEqual([
      ['fill', 'c'],
      ['longest', 'a'],
    ]);
  });

  it('measures by how much an issue is longer than the law allows', () => {
    expect(budgetOf(64, { a: span(3, 64, 61, 0.9) }, 64)).toMatchObject({ planned: 64, free: 0, over: 0 });
    const long = budgetOf(66, { a: span(3, 66, 63, 0.2) }, 64);
    expect(long).toMatchObject({ planned: 64, free: 0 });
    expect(long?.over).toBeCloseTo(1.2);
  });

  it('is none without articles', () => {
    expect(budgetOf(2, {})).toBeNull();
  });
});
