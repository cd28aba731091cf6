/** Issues: how they are composed, and what prints in them otherwise than it is written. */
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ArticlesService } from '../features/articles/articles.service.ts';
import type { AuditLog } from '../features/audit/audit.service.ts';
import { ArticlePool } from '../features/issues/article-pool.ts';
import { IssuesRepository } from '../features/issues/issues.repository.ts';
import { IssuesService, type IssueWatch } from '../features/issues/issues.service.ts';
import { PlacedArticles } from '../features/issues/placed-articles.ts';
import { PlacementOverridesRepository } from '../features/issues/placement-overrides.repository.ts';
import { PlacementOverridesService } from '../features/issues/placement-overrides.service.ts';
import type { PublicationsService } from '../features/publications/publications.service.ts';
import type { DeskEvents } from './events.ts';

interface Parts {
  articles: ArticlesService;
  publications: PublicationsService;
  audit: AuditLog;
  watch: IssueWatch;
}

export function createIssues(parts: Parts, work: UnitOfWork, events: DeskEvents, now: () => Date) {
  const { articles, audit, watch } = parts;
  const stored = { issues: new IssuesRepository(work), overrides: new PlacementOverridesRepository(work) };
  const issues = new IssuesService(stored, parts, work, events, now);
  const overrides = new PlacementOverridesService(
    stored.overrides,
    { articles, issues, audit, watch },
    work,
    events,
  );
  return {
    issues,
    overrides,
    pool: new ArticlePool(stored.issues, articles),
    placed: new PlacedArticles(stored.issues, articles),
  };
}
