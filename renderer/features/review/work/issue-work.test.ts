import { describe, expect, it } from 'vitest';
import type { IssueArticle } from '#shared/model/review.ts';
import { issueWork } from './issue-work.ts';

const article = (parts: Partial<IssueArticle>): IssueArticle => ({
  articleId: 'a',
  title: 'Một cửa',
  state: 'approved',
  openSuggestions: 0,
  waiting: null,
  isReady: true,
  differences: [],
  ...parts,
});
const workOf = (parts: Partial<IssueArticle>, warnings: string[] = [], comments = 0) =>
  issueWork(
    { articles: [article(parts)] },
    warnings.map((message) => ({ code: 'CAPTION_MISSING', message, articleId: 'a' })),
    comments > 0 ? { a: comments } : {},
  )[0]?.work ?? [];

describe('what is left to do for an issue', () => {
  it('is nothing for an approved article that is complete', () => {
    expect(workOf({})).toEqual([]);
  });

  it('is who decides, and since when it waits', () => {
    const waiting = { since: '2026-11-20T02:00:00Z', reviewer: 'Vinh', due: '2026-11-22' };
    expect(workOf({ state: 'submitted', waiting, isReady: false })).toEqual([
      { kind: 'waiting', ...waiting },
    ]);
  });

  it('is writing for drafts and for what came back', () => {
    expect(workOf({ state: 'draft', isReady: false })).toEqual([{ kind: 'notApproved', state: 'draft' }]);
    expect(workOf({ state: 'returned', isReady: false })).toEqual([
      { kind: 'notApproved', state: 'returned' },
    ]);
  });

  it('is approving again where no approval is on record', () => {
    expect(workOf({ isReady: false })).toEqual([{ kind: 'notApproved', state: 'approved' }]);
    expect(workOf({ isReady: false, openSuggestions: 2 })).toEqual([{ kind: 'suggestions', count: 2 }]);
  });

  it('is open comments and what prints badly, in words without the title', () => {
    expect(workOf({}, ['‘Một cửa’: ảnh thứ 2 chưa có chú thích.'], 3)).toEqual([
      { kind: 'comments', count: 3 },
      { kind: 'missing', what: 'Ảnh thứ 2 chưa có chú thích.' },
    ]);
  });

  it('keeps the order of the issue and leaves out what is done', () => {
    const articles = [
      article({ articleId: 'b', state: 'draft', isReady: false }),
      article({ articleId: 'c' }),
      article({ articleId: 'a', state: 'returned', isReady: false }),
    ];
    expect(issueWork({ articles }, [], {}).map(({ articleId }) => articleId)).toEqual(['b', 'a']);
  });
});
