import { describe, expect, it } from 'vitest';
import { issueWith, previewWith, span } from './budget.fixture.ts';
import { pageBudget } from './page-budget.ts';

function budgetOf(
  count: number,
  spans: Parameters<typeof previewWith>[1],
  { most, plan = null }: { most?: number; plan?: number | null } = {},
) {
  return pageBudget({ ...issueWith(spans), pageBudget: plan }, previewWith(count, spans, most));
}

describe('pageBudget', () => {
  it('counts whole sheets of four pages', () => {
    expect(budgetOf(23, { a: span(3, 23, 20, 0.9) })).toMatchObject({ pages: 23, planned: 24, free: 1 });
    expect(budgetOf(24, { a: span(3, 24, 21, 0.9) })).toMatchObject({
      planned: 24,
      free: 0,
      bound: 'sheets',
    });
    expect(budgetOf(25, { a: span(3, 25, 22, 0.9) })).toMatchObject({ planned: 28, free: 3, over: 0 });
  });

  it('measures by how much an issue is longer than the law allows', () => {
    const most = 64;
    expect(budgetOf(64, { a: span(3, 64, 61, 0.9) }, { most })).toMatchObject({
      planned: 64,
      free: 0,
      over: 0,
    });
    const long = budgetOf(66, { a: span(3, 66, 63, 0.2) }, { most });
    expect(long).toMatchObject({ planned: 64, free: 0, bound: 'law', room: 0 });
    expect(long?.over).toBeCloseTo(1.2);
  });

  it('says whose the bound is', () => {
    const spans = { a: span(3, 64, 61, 0.9) };
    const boundOf = (given: Parameters<typeof budgetOf>[2]) => budgetOf(64, spans, given)?.bound;
    expect(boundOf({ most: 64 })).toBe('sheets');
    expect(boundOf({ most: 64, plan: 64 })).toBe('plan');
    expect(boundOf({ most: 64, plan: 80 })).toBe('law');
    expect(boundOf({})).toBe('sheets');
  });

  it('keeps to the pages that somebody planned, and never plans more than the law allows', () => {
    const long = budgetOf(25, { a: span(3, 25, 22, 0.2) }, { plan: 24 });
    expect(long).toMatchObject({ planned: 24, bound: 'plan' });
    expect(long?.over).toBeCloseTo(0.2);
    const short = budgetOf(20, { a: span(3, 20, 17, 0.4) }, { plan: 24 });
    expect(short).toMatchObject({ free: 4, over: 0 });
    expect(short?.room).toBeCloseTo(4.6);
    expect(budgetOf(60, { a: span(3, 60, 57, 1) }, { plan: 80, most: 64 })).toMatchObject({ planned: 64 });
  });

  it('counts pages behind the last article whole', () => {
    expect(budgetOf(25, { a: span(3, 24, 22, 0.2) }, { plan: 24 })?.over).toBe(1);
  });

  it('is none without articles', () => {
    expect(budgetOf(2, {})).toBeNull();
  });
});
