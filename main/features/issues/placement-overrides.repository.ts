/** SQL of how articles print in one issue otherwise than they are written. */
import { type PlacedOverride, placedOverrideSchema } from '#shared/model/placement-override.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export class PlacementOverridesRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Of these issues: how their articles print there otherwise than they are written, by issue and article id. */
  async ofIssues(issueIds: readonly string[]): Promise<Map<string, Map<string, PlacedOverride>>> {
    const rows = await inBatches(issueIds, (part) =>
      this.#work.query
        .selectFrom('placement_override')
        .selectAll()
        .where('issue_id', 'in', part)
        .orderBy('article_id')
        .execute(),
    );
    const byIssue = new Map<string, Map<string, PlacedOverride>>();
    for (const { issue_id, article_id, override } of rows) {
      const ofIssue = byIssue.get(issue_id) ?? new Map<string, PlacedOverride>();
      ofIssue.set(article_id, placedOverrideSchema.parse(JSON.parse(override)));
      byIssue.set(issue_id, ofIssue);
    }
    return byIssue;
  }

  /** Null: prints as it is written. */
  async set(issueId: string, articleId: string, override: PlacedOverride | null): Promise<void> {
    const { query } = this.#work;
    if (override === null) {
      await query
        .deleteFrom('placement_override')
        .where('issue_id', '=', issueId)
        .where('article_id', '=', articleId)
        .execute();
      return;
    }
    const stored = JSON.stringify(override);
    await query
      .insertInto('placement_override')
      .values({ issue_id: issueId, article_id: articleId, override: stored })
      .onConflict((conflict) =>
        conflict.columns(['issue_id', 'article_id']).doUpdateSet({ override: stored }),
      )
      .execute();
  }
}
