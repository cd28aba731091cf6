/** Review as windows see it: rounds of an article, queues of a person, readiness of an issue. */
import type { Approval, LapseReason } from './approval.ts';
import type { ApprovedPart, IssuePart } from './approved-parts.ts';
import type { ArticleKind, ArticleState } from './article.ts';
import type { ApprovalsNeeded, ReviewRefusal } from './article-state.ts';
import type { IssueState } from './issue.ts';
import type { PrintedDifference } from './printed-otherwise.ts';

/** A remark that goes with a hand-over has at most so many characters. */
export const NOTE_LENGTH = 4000;

/**
 * What happened in a round. `reopened`: somebody wrote on while it waited, or after it was approved; `takenBack`: a
 * reviewer returned what was approved already.
 */
export const REVIEW_STEPS = [
  'submitted',
  'withdrawn',
  'delegated',
  'approved',
  'returned',
  'takenBack',
  'reopened',
  'published',
] as const;
export type ReviewStepKind = (typeof REVIEW_STEPS)[number];

/** Times are ISO 8601 UTC, days "YYYY-MM-DD". */
export interface ReviewStep {
  kind: ReviewStepKind;
  personId: string | null;
  person: string;
  /** Whom it was handed in or on to; null for any reviewer. */
  toPerson: string | null;
  at: string;
  note: string;
}

/** From one handing in to the next. */
export interface ReviewRound {
  id: string;
  /** From 1. */
  number: number;
  submittedBy: string;
  submittedAt: string;
  reviewerId: string | null;
  /** Name of who is to decide; null for any reviewer. */
  reviewer: string | null;
  due: string | null;
  /** Null while it waits. */
  endedAt: string | null;
  /** In the order in which they happened. */
  steps: ReviewStep[];
}

/** The approval that was lost last, as long as no other took its place. */
export interface LapsedApproval {
  at: string;
  /** Names of whose approvals lapsed. */
  approvedBy: string[];
  /** Who made them lapse; null when nobody was signed in. */
  by: string | null;
  reason: LapseReason;
  /** What is different now from what was approved; empty when it was undone by hand since. */
  parts: ApprovedPart[];
}

/** Somebody an article can be handed to. `isSuitable` is false for its authors and for who approved it already. */
export interface PossibleReviewer {
  id: string;
  name: string;
  title: string;
  isSuitable: boolean;
}

export interface ArticleReview {
  articleId: string;
  state: ArticleState;
  /** SHA-256 of the text as it stands: what a decision about it must name. */
  hash: string;
  /** Of the text as it stands, oldest first. */
  approvals: Approval[];
  /** All that there ever were, lapsed ones too, oldest first. */
  allApprovals: Approval[];
  lapsed: LapsedApproval | null;
  /** Approved before the desk kept a record of approvals: it must be approved again before it can be published. */
  isApprovedWithoutRecord: boolean;
  /** Newest first. */
  rounds: ReviewRound[];
  needed: ApprovalsNeeded;
  openSuggestions: number;
  /** Why the person who asks cannot approve it as it stands; null when they can. */
  approveRefusal: ReviewRefusal | 'NOT_ALLOWED' | null;
  /** True when the person who asks handed it in and can take it back. */
  mayWithdraw: boolean;
  mayDelegate: boolean;
}

/** An article in a queue. */
export interface QueuedArticle {
  articleId: string;
  title: string;
  kind: ArticleKind;
  state: ArticleState;
  words: number;
  submittedBy: string;
  submittedAt: string;
  /** Null for any reviewer. */
  reviewer: string | null;
  due: string | null;
  /** Of the newest step: what was asked when handing it in, or remarked when returning it. */
  note: string;
  /** Name and time of the newest step. */
  lastBy: string;
  lastAt: string;
  /** "Số 11/2026" where it stands in one. */
  issue: { id: string; number: string } | null;
  /** Given already, of `needed`. */
  approvals: number;
  needed: ApprovalsNeeded;
}

export interface QueuedIssue {
  issueId: string;
  number: string;
  publication: string;
  date: string;
  due: string | null;
  articles: number;
}

/** What waits for whom, earliest deadline first. */
export interface ReviewQueues {
  waitingForMe: QueuedArticle[];
  returnedToMe: QueuedArticle[];
  /** Of the two above and what I handed in: due today or before. */
  dueToday: QueuedArticle[];
  /** Handed in by me, waiting for others. */
  mineWaiting: QueuedArticle[];
  /** Wholly approved issues that wait for a yes to the whole; empty for who may not give it. */
  issuesToApprove: QueuedIssue[];
  /** Approved issues that can be published; empty for who may not. */
  issuesToPublish: QueuedIssue[];
  /** Issues due today or before that are not published. */
  issuesDue: QueuedIssue[];
}

/** Why an approval of an issue holds no longer. */
export type IssueLapseReason = { kind: 'changed'; parts: IssuePart[] } | { kind: 'withdrawn' };

/** A yes to a whole issue; see `Approval`. */
export interface IssueApproval {
  id: string;
  issueId: string;
  /** SHA-256 in hex of `issueText`. */
  hash: string;
  personId: string;
  personName: string;
  at: string;
  note: string;
  keyId: string;
  signature: string;
  lapsedAt: string | null;
  lapsedBy: string | null;
  lapsedReason: IssueLapseReason | null;
}

/** What keeps an article of an issue from being published; null when nothing does. */
export interface IssueArticle {
  articleId: string;
  title: string;
  state: ArticleState;
  openSuggestions: number;
  /** Since when it waits, and for whom; null when it does not wait. */
  waiting: { since: string; reviewer: string | null; due: string | null } | null;
  isReady: boolean;
  /** What the issue prints otherwise than the article is written. */
  differences: PrintedDifference[];
}

export interface IssueReview {
  issueId: string;
  state: IssueState;
  hash: string;
  approval: IssueApproval | null;
  /** The approval that was lost last, as long as there is no other. */
  lapsed: IssueApproval | null;
  /** All that there ever were, oldest first. */
  approvals: IssueApproval[];
  due: string | null;
  /** In printing order. */
  articles: IssueArticle[];
  needed: ApprovalsNeeded;
}
