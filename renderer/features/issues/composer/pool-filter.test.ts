import { describe, expect, it } from 'vitest';
import { row } from './budget.fixture.ts';
import { choicesMade, filterPool, NO_POOL_FILTER, type PoolFilter } from './pool-filter.ts';

const now = Date.parse('2026-11-20T08:00:00Z');
const pool = [
  row('nháp', { state: 'draft', title: 'Chợ nổi', updatedAt: '2026-11-19T08:00:00Z', words: 900 }),
  row('duyệt', { title: 'Một cửa', byline: 'Minh Thư', updatedAt: '2026-11-01T08:00:00Z', words: 200 }),
  row('cũ', { kind: 'feature', title: 'Bến phà', byline: 'Quang Lộc', updatedAt: '2026-09-01T08:00:00Z' }),
];
const found = (filter: Partial<PoolFilter>) =>
  filterPool(pool, { ...NO_POOL_FILTER, ...filter }, { now, lengthOf: ({ words }) => words / 500 })
    .map(({ id }) => id)
    .join(' ');

describe('the filter of the pool', () => {
  it('lets everything through at first, approved articles before the others', () => {
    expect(found({})).toBe('duyệt cũ nháp');
  });

  it('finds words in titles and bylines, with marks or without', () => {
    expect(found({ words: 'cho noi' })).toBe('nháp');
    expect(found({ words: ' Quang ' })).toBe('cũ');
    expect(found({ words: 'chợ phiên' })).toBe('');
  });

  it('joins choices of different kinds by and', () => {
    expect(found({ states: new Set(['approved', 'draft']) })).toBe('duyệt cũ nháp');
    expect(found({ states: new Set(['approved']), kinds: new Set(['feature']) })).toBe('cũ');
    expect(found({ author: 'Minh Thư', states: new Set(['draft']) })).toBe('');
  });

  it('knows ages and lengths, each article in one of them', () => {
    expect([found({ age: 'week' }), found({ age: 'month' }), found({ age: 'older' })]).toEqual([
      'nháp',
      'duyệt',
      'cũ',
    ]);
    expect([found({ length: 'short' }), found({ length: 'medium' }), found({ length: 'long' })]).toEqual([
      'duyệt',
      'cũ',
      'nháp',
    ]);
  });

  it('counts what was chosen', () => {
    const filter = { ...NO_POOL_FILTER, words: 'a', states: new Set(['draft' as const]), author: 'X' };
    expect(choicesMade(filter)).toBe(2);
  });
});
