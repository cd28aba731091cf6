/** The tables of review as Kysely sees them; see schema.ts. */
import type { ReviewStepKind } from '#shared/model/review.ts';

/** Whose own an article is, see shared/model/article-state.ts. People of other desks have no row in `person`. */
export interface ArticleWriterTable {
  article_id: string;
  person_id: string;
}

/** From one handing in of an article to the next. */
export interface ReviewRoundTable {
  id: string;
  article_id: string;
  /** From 1. */
  number: number;
  submitted_by: string;
  submitted_at: string;
  /** Who is to decide; null for any reviewer. */
  reviewer_id: string | null;
  /** ISO day. */
  due: string | null;
  /** When it was decided, withdrawn or written on; null while it waits. */
  ended_at: string | null;
}

export interface ReviewStepTable {
  id: string;
  round_id: string;
  /** From 0, in the order in which things happened, whatever the clock said. */
  position: number;
  kind: ReviewStepKind;
  person_id: string | null;
  person: string;
  to_person_id: string | null;
  to_person: string | null;
  at: string;
  note: string;
}

/** The columns that approvals of articles and of issues share. */
export interface GivenApproval {
  id: string;
  hash: string;
  person_id: string;
  person_name: string;
  at: string;
  note: string;
  key_id: string;
  signature: string;
  lapsed_at: string | null;
  /** Name of who made it lapse. */
  lapsed_by: string | null;
}

export interface ArticleApprovalTable extends GivenApproval {
  article_id: string;
  version_id: string | null;
  /** JSON: LapseReason. */
  lapsed_reason: string | null;
}

export interface IssueApprovalTable extends GivenApproval {
  issue_id: string;
  /** The text behind `hash`, see `issueText` in shared/model/approval.ts. */
  content: string;
  /** JSON: IssueLapseReason. */
  lapsed_reason: string | null;
}

export interface IssueDeadlineTable {
  issue_id: string;
  /** ISO day. */
  due: string;
}

export interface PublicationReviewTable {
  publication_id: string;
  approvals_needed: number;
}

export interface ReviewTables {
  article_writer: ArticleWriterTable;
  review_round: ReviewRoundTable;
  review_step: ReviewStepTable;
  article_approval: ArticleApprovalTable;
  issue_approval: IssueApprovalTable;
  issue_deadline: IssueDeadlineTable;
  publication_review: PublicationReviewTable;
}
