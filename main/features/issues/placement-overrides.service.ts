/** Printing an article in one issue otherwise than it is written; the article itself is never touched. */
import { isSameJson } from '#shared/document/same.ts';
import { DeskError } from '#shared/errors.ts';
import type { AuditDetails } from '#shared/model/audit.ts';
import { findPlace } from '#shared/model/composition.ts';
import type { Issue } from '#shared/model/issue.ts';
import { leanOverride, type PlacementOverride, placedOverride } from '#shared/model/placement-override.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import { type IssuesService, type IssueWatch, issueTitle } from './issues.service.ts';
import type { PlacementOverridesRepository } from './placement-overrides.repository.ts';

export interface PlacementOverridesParts {
  articles: Pick<ArticlesService, 'get'>;
  issues: Pick<IssuesService, 'get'>;
  audit: Pick<AuditLog, 'record'>;
  watch: IssueWatch;
}

export class PlacementOverridesService {
  readonly #repository: PlacementOverridesRepository;
  readonly #parts: PlacementOverridesParts;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;

  constructor(
    repository: PlacementOverridesRepository,
    parts: PlacementOverridesParts,
    work: UnitOfWork,
    events: DeskEvents,
  ) {
    this.#repository = repository;
    this.#parts = parts;
    this.#work = work;
    this.#events = events;
  }

  /**
   * Has an article print otherwise in an issue that it stands in. What says the same as the article is left out.
   *
   * @param override null: as it is written.
   * @returns the override before, null when there was none: what an undo needs.
   * @throws DeskError NOT_FOUND for an issue that is not there or does not hold the article, ISSUE_PUBLISHED.
   */
  async set(
    issueId: string,
    articleId: string,
    override: PlacementOverride | null,
  ): Promise<PlacementOverride | null> {
    return this.#work.transaction(async () => {
      const { articles, issues, watch } = this.#parts;
      const issue = await issues.get(issueId);
      if (issue.state === 'published') throw new DeskError('ISSUE_PUBLISHED', { title: issueTitle(issue) });
      demandPlaced(issue, articleId);
      const article = await articles.get(articleId);
      const stored = issue.overrides[articleId] ?? null;
      const before = stored && { fields: stored.fields, figures: stored.figures };
      const after = override && leanOverride(override, article);
      const next = after && placedOverride(after, article);
      if (isSameJson(stored, next)) return before;
      await this.#repository.set(issueId, articleId, next);
      // Where only the article has changed, the same prints as before.
      if (!isSameJson(before, after)) await this.#record(issue, article.title, after);
      await watch.changed(issueId);
      this.#events.tell('issue', issueId);
      return before;
    });
  }

  /**
   * Takes over what another desk says about the articles of a new issue.
   *
   * @throws DeskError NOT_FOUND
   */
  async take(
    issueId: string,
    overrides: readonly { articleId: string; override: PlacementOverride }[],
  ): Promise<void> {
    for (const { articleId, override } of overrides) {
      const article = await this.#parts.articles.get(articleId);
      const lean = leanOverride(override, article);
      if (lean) await this.#repository.set(issueId, articleId, placedOverride(lean, article));
    }
  }

  async #record(issue: Issue, article: string, override: PlacementOverride | null): Promise<void> {
    const { kicker = null, title = null, lead = null } = override?.fields ?? {};
    const figures = Object.keys(override?.figures ?? {}).length || null;
    const details: AuditDetails = {
      article,
      printedKicker: kicker,
      printedTitle: title,
      printedLead: lead,
      figuresResized: figures,
    };
    await this.#parts.audit.record({
      action: override ? 'issue.articleOverridden' : 'issue.articleAsWritten',
      subject: { kind: 'issue', id: issue.id, title: issueTitle(issue) },
      details,
    });
  }
}

function demandPlaced({ sections }: Issue, articleId: string): void {
  const composed = sections.map(({ id, name, articles }) => ({
    id,
    name,
    articleIds: articles.map((row) => row.id),
  }));
  if (!findPlace(composed, articleId))
    throw new DeskError('NOT_FOUND', { kind: 'bài trong số báo', id: articleId });
}
