import { describe, expect, it } from 'vitest';
import { ARTICLE_STATES } from './article.ts';
import { type ArticleEvent, nextArticleState } from './article-state.ts';

const EVENTS: ArticleEvent[] = ['edit', 'submit', 'withdraw', 'return', 'approve', 'publish'];

describe('the article state machine', () => {
  it('is this table', () => {
    const table = ARTICLE_STATES.map((state) => [
      state,
      ...EVENTS.map((event) => nextArticleState(state, event) ?? '-'),
    ]);
    expect(table).toEqual([
      //            edit     submit       withdraw return      approve     publish
      ['draft', 'draft', 'submitted', '-', '-', '-', '-'],
      ['submitted', 'draft', '-', 'draft', 'returned', 'approved', '-'],
      ['returned', 'draft', 'submitted', '-', '-', '-', '-'],
      ['approved', 'draft', '-', '-', '-', '-', 'published'],
      ['published', '-', '-', '-', '-', '-', '-'],
    ]);
  });
});
