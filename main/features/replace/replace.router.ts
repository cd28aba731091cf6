import { z } from 'zod';
import { replaceQuerySchema } from '#shared/replace/model.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { ReplaceService } from './replace.service.ts';

const chosen = z.object({
  articleId: z.string(),
  revision: z.int().positive(),
  hits: z.array(z.int().nonnegative()).min(1).max(10_000),
});

export function replaceRouter(replacing: ReplaceService) {
  return router({
    find: procedureFor('read')
      .input(z.object({ issueId: z.string(), query: replaceQuerySchema }))
      .query(({ input }) => replacing.find(input.issueId, input.query)),
    replace: procedureFor('article.write')
      .input(z.object({ query: replaceQuerySchema, chosen: z.array(chosen).min(1).max(1000) }))
      .mutation(({ input }) => replacing.replace(input.query, input.chosen)),
    undo: procedureFor('article.write')
      .input(z.object({ id: z.string() }))
      .mutation(({ input }) => replacing.undo(input.id)),
  });
}
