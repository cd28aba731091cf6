/**
 * The states an article goes through, and who may lead it from one to the next.
 *
 * **An article is somebody's own** when they ever changed what it says or shows: made or imported it, typed,
 * pasted, replaced, exchanged a picture, decided a suggestion, restored a version. It stays theirs whatever
 * others write later, as their words may still be in it. Commenting and suggesting do not make it theirs: what is
 * only suggested becomes the text of who accepts it. It is also the own article of who handed it in this time.
 */
import type { ArticleState } from './article.ts';

/**
 * Things that happen to an article as a whole. `edit` is any change of its words, figures or metadata; `suggest`
 * a change that is only suggested; `approve` the last approval that the publication asks for.
 */
export const ARTICLE_EVENTS = [
  'edit',
  'suggest',
  'submit',
  'withdraw',
  'delegate',
  'return',
  'approve',
  'publish',
] as const;
export type ArticleEvent = (typeof ARTICLE_EVENTS)[number];

const TRANSITIONS: Record<ArticleState, Partial<Record<ArticleEvent, ArticleState>>> = {
  draft: { edit: 'draft', suggest: 'draft', submit: 'submitted' },
  submitted: {
    edit: 'draft',
    // The reviewer's own suggestions must not take the article out of the reviewer's queue.
    suggest: 'submitted',
    withdraw: 'draft',
    delegate: 'submitted',
    return: 'returned',
    approve: 'approved',
  },
  // The remarks stay until it is handed in again.
  returned: { edit: 'returned', suggest: 'returned', submit: 'submitted' },
  // A publication that asks for a second approval since then gets it; a reviewer who erred takes it back.
  approved: {
    edit: 'draft',
    suggest: 'draft',
    return: 'returned',
    approve: 'approved',
    publish: 'published',
  },
  published: {},
};

/** How messages name the states. */
export const STATE_WORDS: Record<ArticleState, string> = {
  draft: 'nháp',
  submitted: 'chờ duyệt',
  returned: 'trả lại',
  approved: 'đã duyệt',
  published: 'đã phát hành',
};

/** The state after the event, or null when the event is not allowed in this state. */
export function nextArticleState(state: ArticleState, event: ArticleEvent): ArticleState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** How many different reviewers a publication asks for. */
export type ApprovalsNeeded = 1 | 2;

/** What the guards know of an article. */
export interface ReviewedArticle {
  state: ArticleState;
  /** SHA-256 of its text now, see approval.ts. */
  hash: string;
  /** True when it says and shows nothing. */
  isEmpty: boolean;
  openSuggestions: number;
  /** Whose own it is, who handed it in left out. */
  writers: readonly string[];
  /** Who handed it in this time; null before. */
  submittedBy: string | null;
  /** Who is to decide; null for any reviewer. */
  reviewerId: string | null;
  /** Who has approved the text as it is now. */
  approvedBy: readonly string[];
}

/** Somebody who would review: `mayApprove` as their roles say. */
export interface Reviewer {
  id: string;
  mayApprove: boolean;
}

/** What somebody wants to do. Whether their role allows it at all was asked before. */
export type ReviewAction =
  | { event: 'submit'; personId: string; reviewer: Reviewer | null }
  | { event: 'withdraw'; personId: string }
  /** `mayDelegateAny`: an administrator hands on what waits for others, too. */
  | { event: 'delegate'; personId: string; reviewer: Reviewer; mayDelegateAny: boolean }
  /** `hash`: of the text that the reviewer has seen. */
  | { event: 'return' | 'approve'; personId: string; hash: string }
  /** A yes that was given on another desk: whom it was waiting for here says nothing about it. */
  | { event: 'takeOver'; personId: string; hash: string }
  | { event: 'publish' };

/** Codes of errors.ts. */
export type ReviewRefusal =
  | 'STATE_FORBIDS'
  | 'ARTICLE_IS_EMPTY'
  | 'OWN_ARTICLE'
  | 'REVIEWER_UNSUITABLE'
  | 'NOT_SUBMITTED_BY_YOU'
  | 'REVIEWED_BY_ANOTHER'
  | 'TEXT_CHANGED'
  | 'APPROVED_ALREADY'
  | 'SUGGESTIONS_UNDECIDED'
  | 'NOT_APPROVED_YET';

export type ReviewDecision =
  | { allowed: true; state: ArticleState }
  | { allowed: false; refusal: ReviewRefusal };

/** True when it is their own article, see above. */
export function isOwnArticle(article: ReviewedArticle, personId: string): boolean {
  return article.submittedBy === personId || article.writers.includes(personId);
}

/** The state that the action leads to, or why it may not be done. */
export function decideReview(
  article: ReviewedArticle,
  action: ReviewAction,
  publication: { approvalsNeeded: ApprovalsNeeded },
): ReviewDecision {
  const event = action.event === 'takeOver' ? 'approve' : action.event;
  const next = nextArticleState(article.state, event);
  // Who comes second hears what the first one did, not only that it is too late.
  const refusal =
    guard(article, action, publication.approvalsNeeded) ?? (next === null ? 'STATE_FORBIDS' : null);
  if (refusal !== null || next === null) return { allowed: false, refusal: refusal ?? 'STATE_FORBIDS' };
  if (event !== 'approve') return { allowed: true, state: next };
  const approvals = article.approvedBy.length + 1;
  return { allowed: true, state: approvals >= publication.approvalsNeeded ? next : article.state };
}

function guard(
  article: ReviewedArticle,
  action: ReviewAction,
  approvalsNeeded: ApprovalsNeeded,
): ReviewRefusal | null {
  switch (action.event) {
    case 'submit':
      if (article.isEmpty) return 'ARTICLE_IS_EMPTY';
      return action.reviewer && guardReviewer(article, action.reviewer, [action.personId]);
    case 'withdraw':
      if (article.state !== 'submitted') return null;
      return article.submittedBy === action.personId ? null : 'NOT_SUBMITTED_BY_YOU';
    case 'delegate':
      return guardDelegation(article, action);
    case 'return':
      return guardReturn(article, action);
    case 'approve':
      if (article.state === 'approved' && article.approvedBy.length >= approvalsNeeded)
        return 'APPROVED_ALREADY';
      return guardWhoseTurn(article, action.personId) ?? guardApproval(article, action);
    case 'takeOver':
      return guardApproval(article, action);
    case 'publish':
      return guardPublication(article, approvalsNeeded);
  }
}

function guardReviewer(
  article: ReviewedArticle,
  { id, mayApprove }: Reviewer,
  others: readonly string[],
): ReviewRefusal | null {
  const isSuitable = mayApprove && !isOwnArticle(article, id) && !others.includes(id);
  return isSuitable && !article.approvedBy.includes(id) ? null : 'REVIEWER_UNSUITABLE';
}

function guardDelegation(
  article: ReviewedArticle,
  { personId, reviewer, mayDelegateAny }: Extract<ReviewAction, { event: 'delegate' }>,
): ReviewRefusal | null {
  const isTheirs = article.reviewerId === null || article.reviewerId === personId;
  if (!isTheirs && !mayDelegateAny) return 'REVIEWED_BY_ANOTHER';
  return guardReviewer(article, reviewer, []);
}

/** An approved article comes back only from who approved it. */
function guardReturn(
  article: ReviewedArticle,
  { personId, hash }: { personId: string; hash: string },
): ReviewRefusal | null {
  if (article.state === 'approved' && !article.approvedBy.includes(personId)) return 'REVIEWED_BY_ANOTHER';
  if (article.state === 'submitted') {
    const refusal = guardWhoseTurn(article, personId);
    if (refusal) return refusal;
  }
  if (isOwnArticle(article, personId)) return 'OWN_ARTICLE';
  return article.hash === hash ? null : 'TEXT_CHANGED';
}

function guardWhoseTurn(article: ReviewedArticle, personId: string): ReviewRefusal | null {
  const { state, reviewerId } = article;
  return state === 'submitted' && reviewerId !== null && reviewerId !== personId
    ? 'REVIEWED_BY_ANOTHER'
    : null;
}

function guardApproval(
  article: ReviewedArticle,
  { personId, hash }: { personId: string; hash: string },
): ReviewRefusal | null {
  if (isOwnArticle(article, personId)) return 'OWN_ARTICLE';
  if (article.approvedBy.includes(personId)) return 'APPROVED_ALREADY';
  if (article.hash !== hash) return 'TEXT_CHANGED';
  return article.openSuggestions > 0 ? 'SUGGESTIONS_UNDECIDED' : null;
}

function guardPublication(article: ReviewedArticle, approvalsNeeded: ApprovalsNeeded): ReviewRefusal | null {
  if (article.openSuggestions > 0) return 'SUGGESTIONS_UNDECIDED';
  const approvers = new Set(article.approvedBy.filter((id) => !isOwnArticle(article, id)));
  return approvers.size >= approvalsNeeded ? null : 'NOT_APPROVED_YET';
}
