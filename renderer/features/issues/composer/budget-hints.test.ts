import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '#shared/model/article.ts';
import { issueWith, previewWith, row, span } from './budget.fixture.ts';
import { type BudgetHint, budgetHints } from './budget-hints.ts';
import { pageBudget } from './page-budget.ts';

interface Given {
  pages: number;
  plan?: number;
  spans: Parameters<typeof previewWith>[1];
  pool?: ArticleSummary[];
  pictures?: Record<string, number>;
}

function hintsOf({ pages, plan, spans, pool = [], pictures = {} }: Given) {
  const issue = { ...issueWith(spans), pageBudget: plan ?? null };
  const preview = previewWith(pages, spans);
  const budget = pageBudget(issue, preview);
  if (!budget) throw new Error('there are articles');
  const estimate = ({ words }: { words: number }) => words / 500;
  return budgetHints({ issue, preview, budget, pool, estimate, pictures });
}
const said = (hints: readonly BudgetHint[]) =>
  hints.map(({ kind, articles }) => [kind, ...articles.map(({ id }) => id)]);

/** Every article shows a picture. */
const shown = { a: 1, b: 1, c: 1, d: 1 };

describe('an issue that is too long', () => {
  it('is told the shortest article that is enough, two that come closer, and how much to cut of the longest', () => {
    const hints = hintsOf({
      pages: 25,
      plan: 24,
      spans: {
        a: span(3, 12, 9, 1),
        b: span(13, 15, 2.5, 1),
        c: span(15, 16, 0.7, 1),
        d: span(16, 25, 0.6, 0.9),
      },
    });
    // 0.9 pages too many.
    expect(said(hints).slice(0, 3)).toEqual([
      ['takeOut', 'b'],
      ['takeOut', 'c', 'd'],
      ['shorten', 'a'],
    ]);
    expect(hints[2]).toMatchObject({ words: 450 });
  });

  it('is told how many must go when two are not enough', () => {
    const spans = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((id, index) => [id, span(3 + index, 3 + index, 1, 1)]),
    );
    const hints = hintsOf({ pages: 7, plan: 4, spans });
    expect(hints[0]).toMatchObject({ kind: 'takeOutMany', count: 3, length: 1 });
    // It names the longest article, which is not told twice.
    expect(hints.map(({ kind }) => kind)).not.toContain('longest');
  });

  it('is told of no two that come no closer, and of no cut that leaves little', () => {
    const spans = { a: span(3, 4, 1, 1), b: span(5, 5, 0.9, 0.9) };
    const hints = hintsOf({ pages: 5, plan: 4, spans });
    expect(said(hints)).toEqual([
      ['takeOut', 'b'],
      ['longest', 'a'],
    ]);
  });
});

describe('an issue with room', () => {
  const spans = { a: span(3, 10, 7.5, 0.5), b: span(10, 10, 0.2, 0.7) };

  it('is told what of the pool fills it best, approved articles first', () => {
    const pool = [
      row('long', { words: 4000 }),
      row('half', { words: 250 }),
      row('one', { words: 550 }),
      row('draft', { words: 1100, state: 'draft' }),
    ];
    // 2.3 pages are left.
    const hints = hintsOf({ pages: 10, plan: 12, spans, pool, pictures: shown });
    expect(said(hints).slice(0, 2)).toEqual([
      ['add', 'one'],
      ['add', 'one', 'half'],
    ]);
    const onlyDrafts = hintsOf({ pages: 10, plan: 12, spans, pool: pool.slice(3), pictures: shown });
    expect(said(onlyDrafts)[0]).toEqual(['add', 'draft']);
  });

  it('is told of a long article without a picture', () => {
    const hints = hintsOf({ pages: 10, plan: 12, spans });
    expect(said(hints)[0]).toEqual(['illustrate', 'a']);
    expect(said(hintsOf({ pages: 10, plan: 10, spans: { a: span(3, 10, 8, 0.9) } }))).toEqual([
      ['longest', 'a'],
    ]);
  });
});

describe('pages of an issue', () => {
  it('that a short cut saves are named, the shortest first, and pages with room', () => {
    const hints = hintsOf({
      pages: 9,
      spans: {
        a: span(3, 4, 1.3, 0.3),
        b: span(5, 6, 1.1, 0.1),
        c: span(7, 7, 0.6, 0.6),
        d: span(8, 9, 1.95, 0.95),
      },
      pictures: shown,
    });
    expect(said(hints)).toEqual([
      ['cut', 'b'],
      ['cut', 'a'],
      ['fill', 'c'],
      ['longest', 'd'],
    ]);
    expect(hints[0]).toMatchObject({ page: 6 });
    expect(hints[2]).toMatchObject({ page: 7, length: 0.4 });
    expect(hints[3]).toMatchObject({ page: 8 });
  });

  it('that two articles share are not named, nor short articles on a page of their own', () => {
    const hints = hintsOf({
      pages: 5,
      spans: { a: span(3, 4, 1.2, 0.2), b: span(4, 4, 0.7, 0.95), c: span(5, 5, 0.2, 0.2) },
      pictures: shown,
    });
    expect(said(hints)).toEqual([
      ['fill', 'c'],
      ['longest', 'a'],
    ]);
  });
});
