import { describe, expect, it } from 'vitest';
import { ARTICLE_STATES } from './article.ts';
import {
  ARTICLE_EVENTS,
  decideReview,
  nextArticleState,
  type ReviewAction,
  type ReviewedArticle,
} from './article-state.ts';

describe('the article state machine', () => {
  it('is this table', () => {
    const table = ARTICLE_STATES.map((state) => [
      state,
      ...ARTICLE_EVENTS.map((event) => nextArticleState(state, event) ?? '-'),
    ]);
    expect(table).toEqual([
      //           edit        suggest      submit       withdraw delegate     return      approve     publish
      ['draft', 'draft', 'draft', 'submitted', '-', '-', '-', '-', '-'],
      ['submitted', 'draft', 'submitted', '-', 'draft', 'submitted', 'returned', 'approved', '-'],
      ['returned', 'returned', 'returned', 'submitted', '-', '-', '-', '-', '-'],
      ['approved', 'draft', 'draft', '-', '-', '-', 'returned', 'approved', 'published'],
      ['published', '-', '-', '-', '-', '-', '-', '-', '-'],
    ]);
  });
});

const WAITING: ReviewedArticle = {
  state: 'submitted',
  hash: 'h',
  isEmpty: false,
  openSuggestions: 0,
  writers: ['lan'],
  submittedBy: 'lan',
  reviewerId: 'vinh',
  approvedBy: [],
};
const approve = (personId: string, hash = 'h'): ReviewAction => ({ event: 'approve', personId, hash });
const giveBack = (personId: string, hash = 'h'): ReviewAction => ({ event: 'return', personId, hash });

/** The state that follows, or the code of the refusal. */
function outcome(
  article: Partial<ReviewedArticle>,
  action: ReviewAction,
  approvalsNeeded: 1 | 2 = 1,
): string {
  const decision = decideReview({ ...WAITING, ...article }, action, { approvalsNeeded });
  return decision.allowed ? decision.state : decision.refusal;
}

describe('who may decide', () => {
  it.each<[string, Partial<ReviewedArticle>, ReviewAction, string]>([
    ['the one it waits for', {}, approve('vinh'), 'approved'],
    ['nobody else', {}, approve('khai'), 'REVIEWED_BY_ANOTHER'],
    ['any reviewer when it waits for any', { reviewerId: null }, approve('khai'), 'approved'],
    ['not who handed it in', { reviewerId: null, writers: [] }, approve('lan'), 'OWN_ARTICLE'],
    ['not who wrote in it', { writers: ['lan', 'vinh'] }, approve('vinh'), 'OWN_ARTICLE'],
    ['not about another text', {}, approve('vinh', 'other'), 'TEXT_CHANGED'],
    ['not while suggestions are open', { openSuggestions: 1 }, approve('vinh'), 'SUGGESTIONS_UNDECIDED'],
    ['not about a draft', { state: 'draft', reviewerId: null }, approve('vinh'), 'STATE_FORBIDS'],
    ['the one it waits for, who returns it', {}, giveBack('vinh'), 'returned'],
    ['also with suggestions', { openSuggestions: 1 }, giveBack('vinh'), 'returned'],
    ['nobody else, who returns it', {}, giveBack('khai'), 'REVIEWED_BY_ANOTHER'],
    ['not about another text, returning', {}, giveBack('vinh', 'other'), 'TEXT_CHANGED'],
    [
      'who approved it takes it back',
      { state: 'approved', approvedBy: ['vinh'] },
      giveBack('vinh'),
      'returned',
    ],
    [
      'nobody else takes it back',
      { state: 'approved', approvedBy: ['vinh'] },
      giveBack('khai'),
      'REVIEWED_BY_ANOTHER',
    ],
    [
      'who comes second hears that it is done',
      { state: 'approved', approvedBy: ['vinh'], reviewerId: null },
      approve('khai'),
      'APPROVED_ALREADY',
    ],
    [
      'nobody about what is published',
      { state: 'published', reviewerId: null },
      approve('khai'),
      'STATE_FORBIDS',
    ],
    [
      'what was approved without a record',
      { state: 'approved', reviewerId: null },
      approve('khai'),
      'approved',
    ],
  ])('%s', (_, article, action, expected) => {
    expect(outcome(article, action)).toBe(expected);
  });

  it('takes two different reviewers where the publication asks for them', () => {
    expect(outcome({}, approve('vinh'), 2)).toBe('submitted');
    const once = { approvedBy: ['vinh'], reviewerId: null };
    expect(outcome(once, approve('vinh'), 2)).toBe('APPROVED_ALREADY');
    expect(outcome(once, approve('khai'), 2)).toBe('approved');
    expect(outcome({ ...once, state: 'approved' }, approve('khai'), 2)).toBe('approved');
    expect(outcome({ ...once, state: 'approved' }, { event: 'publish' }, 2)).toBe('NOT_APPROVED_YET');
  });
});

describe('handing in and on', () => {
  const draft: Partial<ReviewedArticle> = { state: 'draft', submittedBy: null, reviewerId: null };
  const reviewer = { id: 'vinh', mayApprove: true };
  const submit = (chosen: typeof reviewer | null): ReviewAction => ({
    event: 'submit',
    personId: 'lan',
    reviewer: chosen,
  });
  it.each<[string, Partial<ReviewedArticle>, ReviewAction, string]>([
    ['to somebody', draft, submit(reviewer), 'submitted'],
    ['to anybody', draft, submit(null), 'submitted'],
    ['what was returned', { ...draft, state: 'returned' }, submit(reviewer), 'submitted'],
    ['nothing', { ...draft, isEmpty: true }, submit(reviewer), 'ARTICLE_IS_EMPTY'],
    ['not twice', {}, submit(reviewer), 'STATE_FORBIDS'],
    ['not to who does not review', draft, submit({ id: 'hanh', mayApprove: false }), 'REVIEWER_UNSUITABLE'],
    ['not to an author', { ...draft, writers: ['vinh'] }, submit(reviewer), 'REVIEWER_UNSUITABLE'],
    [
      'not to oneself',
      { ...draft, writers: [] },
      submit({ id: 'lan', mayApprove: true }),
      'REVIEWER_UNSUITABLE',
    ],
    ['taken back', {}, { event: 'withdraw', personId: 'lan' }, 'draft'],
    ['taken back by another', {}, { event: 'withdraw', personId: 'duong' }, 'NOT_SUBMITTED_BY_YOU'],
    ['taken back too late', { state: 'approved' }, { event: 'withdraw', personId: 'lan' }, 'STATE_FORBIDS'],
    [
      'handed on',
      {},
      {
        event: 'delegate',
        personId: 'vinh',
        reviewer: { id: 'khai', mayApprove: true },
        mayDelegateAny: false,
      },
      'submitted',
    ],
    [
      'handed on by another',
      {},
      {
        event: 'delegate',
        personId: 'khai',
        reviewer: { id: 'khai', mayApprove: true },
        mayDelegateAny: false,
      },
      'REVIEWED_BY_ANOTHER',
    ],
    [
      'handed on by an administrator',
      {},
      {
        event: 'delegate',
        personId: 'admin',
        reviewer: { id: 'khai', mayApprove: true },
        mayDelegateAny: true,
      },
      'submitted',
    ],
    [
      'handed on to its author',
      {},
      {
        event: 'delegate',
        personId: 'vinh',
        reviewer: { id: 'lan', mayApprove: true },
        mayDelegateAny: false,
      },
      'REVIEWER_UNSUITABLE',
    ],
  ])('%s', (_, article, action, expected) => {
    expect(outcome(article, action)).toBe(expected);
  });

  it('does not ask whom it waits for when the yes comes from another desk', () => {
    expect(outcome({}, { event: 'takeOver', personId: 'khai', hash: 'h' })).toBe('approved');
    expect(outcome({}, { event: 'takeOver', personId: 'lan', hash: 'h' })).toBe('OWN_ARTICLE');
    expect(outcome({}, { event: 'takeOver', personId: 'khai', hash: 'other' })).toBe('TEXT_CHANGED');
  });
});

describe('publishing', () => {
  const approved: Partial<ReviewedArticle> = { state: 'approved', approvedBy: ['vinh'], reviewerId: null };
  it.each<[string, Partial<ReviewedArticle>, string]>([
    ['takes an approval', approved, 'published'],
    ['no record of one is none', { ...approved, approvedBy: [] }, 'NOT_APPROVED_YET'],
    ['the own one is none', { ...approved, writers: ['vinh'] }, 'NOT_APPROVED_YET'],
    ['takes the state', { ...approved, state: 'submitted' }, 'STATE_FORBIDS'],
    ['waits for suggestions', { ...approved, openSuggestions: 1 }, 'SUGGESTIONS_UNDECIDED'],
  ])('%s', (_, article, expected) => {
    expect(outcome(article, { event: 'publish' })).toBe(expected);
  });
});
