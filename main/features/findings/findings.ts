/** Checks of texts by the house style of their publication, and what people say of the findings. */
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { AuditLog } from '../audit/audit.service.ts';
import type { DirectoryService } from '../directory/directory.service.ts';
import { HouseStyleRepository } from '../house-style/house-style.repository.ts';
import { HouseStyleService } from '../house-style/house-style.service.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { SourcesService } from '../sources/sources.service.ts';
import { FindingsRepository } from './findings.repository.ts';
import { FindingsService } from './findings.service.ts';
import { MarksRepository } from './marks.repository.ts';
import { SurroundingsService } from './surroundings.service.ts';

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
