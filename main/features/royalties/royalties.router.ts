import { z } from 'zod';
import { correctionInputSchema, royaltyRatesSchema } from '#shared/model/royalty.ts';
import { REPORT_FORMATS } from '#shared/model/statistics.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { IssuesService } from '../issues/issues.service.ts';
import type { PublicationsService } from '../publications/publications.service.ts';
import type { ReportFiles } from '../statistics/report-files.ts';
import type { RoyaltiesService } from './royalties.service.ts';

const byIssue = z.object({ issueId: z.string() });

export function royaltiesRouter(
  royalties: RoyaltiesService,
  files: ReportFiles,
  { issues, publications }: { issues: IssuesService; publications: PublicationsService },
) {
  return router({
    sheet: procedureFor('issue.compose')
      .input(byIssue)
      .query(({ input }) => royalties.sheet(input.issueId)),
    rates: procedureFor('issue.compose')
      .input(z.object({ publicationId: z.string() }))
      .query(({ input }) => royalties.rates(input.publicationId)),
    setRates: procedureFor('royalty.write')
      .input(z.object({ publicationId: z.string(), rates: royaltyRatesSchema }))
      .mutation(({ input, ctx }) => royalties.setRates(input.publicationId, input.rates, ctx.signedIn.name)),
    correct: procedureFor('royalty.write')
      .input(correctionInputSchema.extend({ issueId: z.string(), line: z.string().max(500) }))
      .mutation(({ input: { issueId, line, ...correction }, ctx }) =>
        royalties.correct(issueId, line, correction, ctx.signedIn.name),
      ),
    close: procedureFor('royalty.write')
      .input(byIssue)
      .mutation(({ input, ctx }) => royalties.close(input.issueId, ctx.signedIn.name)),
    reopen: procedureFor('royalty.write')
      .input(byIssue.extend({ reason: correctionInputSchema.shape.reason }))
      .mutation(({ input, ctx }) => royalties.reopen(input.issueId, input.reason, ctx.signedIn.name)),
    write: procedureFor('issue.compose')
      .input(byIssue.extend({ format: z.enum(REPORT_FORMATS) }))
      .mutation(async ({ input }) => {
        const { publicationId } = await issues.get(input.issueId);
        const sheet = await royalties.sheet(input.issueId);
        return files.royalties(sheet, await publications.get(publicationId), input.format);
      }),
  });
}
