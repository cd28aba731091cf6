/** SQL of rounds, approvals of articles, and whose own they are. */
import { type Insertable, type Selectable, sql } from 'kysely';
import type { Approval, LapseReason } from '#shared/model/approval.ts';
import type { ReviewStep } from '#shared/model/review.ts';
import { inBatches } from '../../database/batches.ts';
import type {
  ArticleApprovalTable,
  ReviewRoundTable,
  ReviewStepTable,
} from '../../database/schema-review.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { type Lapse, lapsedColumns, signedOf, signedRow } from './signed-rows.ts';

export type StoredRound = Selectable<ReviewRoundTable>;
export type StoredApproval = Approval & { lapsedBy: string | null };

function toApproval(row: Selectable<ArticleApprovalTable>): StoredApproval {
  return { ...signedOf<LapseReason>(row), articleId: row.article_id, versionId: row.version_id };
}

function toStep(row: Selectable<ReviewStepTable>): ReviewStep {
  const { kind, person_id: personId, person, to_person: toPerson, at, note } = row;
  return { kind, personId, person, toPerson, at, note };
}

export class ReviewRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async addWriter(articleId: string, personId: string): Promise<void> {
    await this.#work.query
      .insertInto('article_writer')
      .values({ article_id: articleId, person_id: personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async writers(articleId: string): Promise<string[]> {
    const rows = await this.#work.query
      .selectFrom('article_writer')
      .select('person_id')
      .where('article_id', '=', articleId)
      .execute();
    return rows.map((row) => row.person_id);
  }

  /** Newest first. */
  rounds(articleId: string): Promise<StoredRound[]> {
    return this.#work.query
      .selectFrom('review_round')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy('number', 'desc')
      .execute();
  }

  async insertRound(round: Insertable<ReviewRoundTable>): Promise<void> {
    await this.#work.query.insertInto('review_round').values(round).execute();
  }

  async updateRound(id: string, change: { reviewer_id?: string | null; ended_at?: string }): Promise<void> {
    await this.#work.query.updateTable('review_round').set(change).where('id', '=', id).execute();
  }

  /** Steps of the rounds by the id of the round, in the order in which they happened. */
  async steps(roundIds: readonly string[]): Promise<Map<string, ReviewStep[]>> {
    const rows = await inBatches(roundIds, (part) =>
      this.#work.query
        .selectFrom('review_step')
        .selectAll()
        .where('round_id', 'in', part)
        .orderBy('round_id')
        .orderBy('position')
        .execute(),
    );
    const byRound = new Map<string, ReviewStep[]>(roundIds.map((id) => [id, []]));
    for (const row of rows) byRound.get(row.round_id)?.push(toStep(row));
    return byRound;
  }

  /** Adds a step after those that the round has. */
  async addStep(step: Omit<Insertable<ReviewStepTable>, 'position'>): Promise<void> {
    const newest = await this.#work.query
      .selectFrom('review_step')
      .select('position')
      .where('round_id', '=', step.round_id)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    await this.#work.query
      .insertInto('review_step')
      .values({ ...step, position: (newest?.position ?? -1) + 1 })
      .execute();
  }

  /** All approvals of an article, lapsed ones too, in the order in which they were stored. */
  async approvals(articleId: string): Promise<StoredApproval[]> {
    const rows = await this.#work.query
      .selectFrom('article_approval')
      .selectAll()
      .where('article_id', '=', articleId)
      .orderBy(sql`rowid`)
      .execute();
    return rows.map(toApproval);
  }

  async insertApproval(approval: Approval): Promise<void> {
    await this.#work.query
      .insertInto('article_approval')
      .values({
        ...signedRow(approval),
        article_id: approval.articleId,
        version_id: approval.versionId,
      })
      .execute();
  }

  async lapse(approvalIds: readonly string[], lapse: Lapse<LapseReason>): Promise<void> {
    if (approvalIds.length === 0) return;
    await this.#work.query
      .updateTable('article_approval')
      .set(lapsedColumns(lapse))
      .where('id', 'in', approvalIds)
      .where('lapsed_at', 'is', null)
      .execute();
  }

  /** The latest time that any decision has on record; null before the first. ISO 8601 UTC. */
  async latestTime(): Promise<string | null> {
    const { rows } = await sql<{ latest: string | null }>`
      select max(at) as latest from (
        select max(at) as at from review_step
        union all select max(at) from article_approval
        union all select max(at) from issue_approval
      )`.execute(this.#work.query);
    return rows[0]?.latest ?? null;
  }

  /** How many approvals the publication asks for; null when it never said. */
  async approvalsNeeded(publicationId: string): Promise<number | null> {
    const row = await this.#work.query
      .selectFrom('publication_review')
      .select('approvals_needed')
      .where('publication_id', '=', publicationId)
      .executeTakeFirst();
    return row?.approvals_needed ?? null;
  }

  async setApprovalsNeeded(publicationId: string, approvalsNeeded: number): Promise<void> {
    await this.#work.query
      .insertInto('publication_review')
      .values({ publication_id: publicationId, approvals_needed: approvalsNeeded })
      .onConflict((conflict) =>
        conflict.column('publication_id').doUpdateSet({ approvals_needed: approvalsNeeded }),
      )
      .execute();
  }
}
