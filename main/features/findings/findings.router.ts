import { z } from 'zod';
import { ignoredFindingSchema } from '#shared/checks/decisions.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { FindingsService } from './findings.service.ts';

const word = z.string().trim().min(1).max(80);
const ids = z.array(z.string()).min(1).max(1000);

export function findingsRouter(findings: FindingsService) {
  return router({
    decisions: procedureFor('read').query(() => findings.decisions()),
    surroundings: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => findings.surroundings(input.articleId)),
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => findings.ofArticle(input.articleId)),
    ofIssue: procedureFor('read')
      .input(z.object({ issueId: z.string() }))
      .query(({ input }) => findings.ofIssue(input.issueId)),
    addWord: procedureFor('article.write')
      .input(z.object({ word }))
      .mutation(async ({ input, ctx }) => ({ id: await findings.addWord(input.word, ctx.signedIn.name) })),
    removeWord: procedureFor('article.write')
      .input(z.object({ id: z.string() }))
      .mutation(({ input }) => findings.removeWord(input.id)),
    ignore: procedureFor('article.write')
      .input(ignoredFindingSchema)
      .mutation(async ({ input, ctx }) => ({ id: await findings.ignore(input, ctx.signedIn.name) })),
    takeBack: procedureFor('article.write')
      .input(z.object({ ids }))
      .mutation(({ input }) => findings.takeBack(input.ids)),
  });
}
