/** What is counted and kept of issues: figures, royalties, the ledger of print runs, and the calendar of coming ones. */
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { ArticlesService } from '../features/articles/articles.service.ts';
import type { AuditLog } from '../features/audit/audit.service.ts';
import { CalendarRepository } from '../features/calendar/calendar.repository.ts';
import { CalendarService } from '../features/calendar/calendar.service.ts';
import type { ExportsService } from '../features/exports/exports.service.ts';
import type { IssuesService } from '../features/issues/issues.service.ts';
import { createPrintRun } from '../features/print-run/print-run.ts';
import type { PublicationsService } from '../features/publications/publications.service.ts';
import { RoyaltiesRepository } from '../features/royalties/royalties.repository.ts';
import { RoyaltiesService } from '../features/royalties/royalties.service.ts';
import type { SourcesService } from '../features/sources/sources.service.ts';
import type { ArticleFacts } from '../features/statistics/article-facts.ts';
import { ReportFiles } from '../features/statistics/report-files.ts';
import { StatisticsRepository } from '../features/statistics/statistics.repository.ts';
import { StatisticsService } from '../features/statistics/statistics.service.ts';
import type { LibraryFolder } from '../files/library-folder.ts';
import type { WorkerPool } from '../jobs/worker-pool.ts';
import type { DeskEvents } from './events.ts';

interface Parts {
  articles: ArticlesService;
  issues: IssuesService;
  exports: ExportsService;
  publications: PublicationsService;
  sources: SourcesService;
  facts: ArticleFacts;
  audit: AuditLog;
}

interface Place {
  folder: LibraryFolder;
  workers: WorkerPool;
  /** Folder of the program's data. */
  assets: string;
  now(): Date;
}

export function createRecords(parts: Parts, place: Place, work: UnitOfWork, events: DeskEvents) {
  const { facts, audit, publications } = parts;
  const { folder, workers, now } = place;
  const statistics = new StatisticsService(new StatisticsRepository(work), facts, parts, workers, events);
  const royalties = new RoyaltiesService(new RoyaltiesRepository(work), parts, work, events, now);
  const reports = new ReportFiles(folder, audit, now);
  const calendar = new CalendarService(new CalendarRepository(work), parts, work, events, now);
  const printRun = createPrintRun({ publications, statistics, audit }, place, work, events);
  return { statistics, royalties, reports, calendar, ...printRun };
}
