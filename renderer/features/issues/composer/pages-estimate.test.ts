import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue } from '#shared/model/issue.ts';
import { pagesEstimate } from './pages-estimate.ts';

const issueOf = (...articles: { id: string; words: number }[]) =>
  ({ sections: [{ id: 's', name: 'S', articles: articles as ArticleSummary[] }] }) as Pick<Issue, 'sections'>;
const printed = (articles: Record<string, number>) => ({
  articles: Object.fromEntries(
    Object.entries(articles).map(([id, length]) => [id, { firstPage: 1, lastPage: 1, length, end: 1 }]),
  ),
});

describe('pagesEstimate', () => {
  it('counts words and pictures while nothing is typeset', () => {
    const estimate = pagesEstimate(issueOf(), null, { b: 1 });
    expect(estimate({ id: 'a', words: 520 })).toBeCloseTo(1);
    expect(estimate({ id: 'b', words: 520 })).toBeCloseTo(1.3);
  });

  it('follows what the articles of the issue take', () => {
    const issue = issueOf({ id: 'a', words: 520 }, { id: 'b', words: 1040 });
    const estimate = pagesEstimate(issue, printed({ a: 0.5, b: 1 }), {});
    expect(estimate({ id: 'c', words: 1040 })).toBeCloseTo(1);
  });

  it('is not led astray by one odd article, nor by none that is typeset', () => {
    expect(
      pagesEstimate(issueOf({ id: 'a', words: 1 }), printed({ a: 3 }), {})({ id: 'c', words: 520 }),
    ).toBe(2.5);
    expect(pagesEstimate(issueOf({ id: 'a', words: 520 }), printed({}), {})({ id: 'c', words: 520 })).toBe(1);
  });
});
