/** SQL of approvals and deadlines of issues. */
import { type Selectable, sql } from 'kysely';
import type { IssueApproval, IssueLapseReason } from '#shared/model/review.ts';
import type { IssueApprovalTable } from '../../database/schema-review.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { type Lapse, lapsedColumns, signedOf, signedRow } from './signed-rows.ts';

/** With the text that was approved, see `issueText`. */
export type StoredIssueApproval = IssueApproval & { content: string };

function toApproval(row: Selectable<IssueApprovalTable>): StoredIssueApproval {
  return { ...signedOf<IssueLapseReason>(row), issueId: row.issue_id, content: row.content };
}

export class IssueApprovalsRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** All approvals of an issue, lapsed ones too, in the order in which they were stored. */
  async approvals(issueId: string): Promise<StoredIssueApproval[]> {
    const rows = await this.#work.query
      .selectFrom('issue_approval')
      .selectAll()
      .where('issue_id', '=', issueId)
      .orderBy(sql`rowid`)
      .execute();
    return rows.map(toApproval);
  }

  /** Ids of the issues that hold the article and have an approval that has not lapsed. */
  async approvedIssuesHolding(articleId: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('issue_approval')
      .innerJoin('placement', 'placement.issue_id', 'issue_approval.issue_id')
      .select('issue_approval.issue_id')
      .distinct()
      .where('placement.article_id', '=', articleId)
      .where('issue_approval.lapsed_at', 'is', null)
      .execute();
    return rows.map((row) => row.issue_id);
  }

  /** Ids of the publication's issues that have an approval that has not lapsed. */
  async approvedIssuesOf(publicationId: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('issue_approval')
      .innerJoin('issue', 'issue.id', 'issue_approval.issue_id')
      .select('issue_approval.issue_id')
      .distinct()
      .where('issue.publication_id', '=', publicationId)
      .where('issue_approval.lapsed_at', 'is', null)
      .execute();
    return rows.map((row) => row.issue_id);
  }

  async insert(approval: StoredIssueApproval): Promise<void> {
    await this.#work.query
      .insertInto('issue_approval')
      .values({ ...signedRow(approval), issue_id: approval.issueId, content: approval.content })
      .execute();
  }

  async lapse(id: string, lapse: Lapse<IssueLapseReason>): Promise<void> {
    await this.#work.query
      .updateTable('issue_approval')
      .set(lapsedColumns(lapse))
      .where('id', '=', id)
      .where('lapsed_at', 'is', null)
      .execute();
  }

  /** ISO days by the issue's id. */
  async deadlines(): Promise<Map<string, string>> {
    const rows = await this.#work.query.selectFrom('issue_deadline').selectAll().execute();
    return new Map(rows.map((row) => [row.issue_id, row.due]));
  }

  async setDeadline(issueId: string, due: string | null): Promise<void> {
    if (due === null) {
      await this.#work.query.deleteFrom('issue_deadline').where('issue_id', '=', issueId).execute();
      return;
    }
    await this.#work.query
      .insertInto('issue_deadline')
      .values({ issue_id: issueId, due })
      .onConflict((conflict) => conflict.column('issue_id').doUpdateSet({ due }))
      .execute();
  }
}
