/** Checks of texts by the house style of their publication, and what people say of the findings. */
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ArticlesService } from '../features/articles/articles.service.ts';
import type { AuditLog } from '../features/audit/audit.service.ts';
import type { DirectoryService } from '../features/directory/directory.service.ts';
import { FindingsRepository } from '../features/findings/findings.repository.ts';
import { FindingsService } from '../features/findings/findings.service.ts';
import { MarksRepository } from '../features/findings/marks.repository.ts';
import { SurroundingsService } from '../features/findings/surroundings.service.ts';
import { HouseStyleRepository } from '../features/house-style/house-style.repository.ts';
import { HouseStyleService } from '../features/house-style/house-style.service.ts';
import type { IssuesService } from '../features/issues/issues.service.ts';
import type { PublicationsService } from '../features/publications/publications.service.ts';
import type { SourcesService } from '../features/sources/sources.service.ts';
import type { WorkerPool } from '../jobs/worker-pool.ts';
import type { DeskEvents } from './events.ts';

interface Parts {
  articles: ArticlesService;
  issues: IssuesService;
  sources: SourcesService;
  publications: PublicationsService;
  directory: DirectoryService;
  audit: AuditLog;
}

export function createChecks(
  { articles, issues, sources, publications, directory, audit }: Parts,
  { workers, now }: { workers: WorkerPool; now(): Date },
  work: UnitOfWork,
  events: DeskEvents,
) {
  const houseStyle = new HouseStyleService(
    new HouseStyleRepository(work),
    { publications, audit },
    work,
    events,
  );
  const surroundings = new SurroundingsService(
    new MarksRepository(work),
    { articles, issues, sources, publications, houseStyle, directory },
    work,
    now,
  );
  const findings = new FindingsService(
    new FindingsRepository(work),
    { articles, issues },
    surroundings,
    workers,
    events,
    now,
  );
  return { houseStyle, findings };
}
