import { z } from 'zod';
import { REPORT_FORMATS, statisticsQuerySchema } from '#shared/model/statistics.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { ReportFiles } from './report-files.ts';
import type { StatisticsService } from './statistics.service.ts';

export function statisticsRouter(
  statistics: StatisticsService,
  files: ReportFiles,
  publications: PublicationsService,
  jobs: JobBoard,
) {
  return router({
    of: procedureFor('read')
      .input(statisticsQuerySchema)
      .query(({ input }) => statistics.of(input)),
    /** The days of the first and the last issue; null without issues. */
    span: procedureFor('read')
      .input(z.object({ publicationId: z.string().nullable() }))
      .query(({ input }) => statistics.span(input.publicationId)),
    /** Whether `refresh` has something to do. */
    isOutOfDate: procedureFor('read')
      .input(statisticsQuerySchema)
      .query(({ input }) => statistics.isOutOfDate(input)),
    /** Counts pages and reads articles that changed; the job's result is a `Refreshed`. */
    refresh: procedureFor('read')
      .input(statisticsQuerySchema)
      .mutation(({ input }) => ({ jobId: jobs.start((controls) => statistics.refresh(input, controls)) })),
    write: procedureFor('issue.export')
      .input(z.object({ query: statisticsQuerySchema, format: z.enum(REPORT_FORMATS) }))
      .mutation(async ({ input: { query, format } }) => {
        const whose =
          query.publicationId === null ? publications.main() : publications.get(query.publicationId);
        return files.statistics(await statistics.of(query), await whose, format);
      }),
  });
}
