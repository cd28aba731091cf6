import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { SourcesService } from './sources.service.ts';

export function sourcesRouter(sources: SourcesService) {
  return router({
    list: procedureFor('read').query(() => sources.list()),
    get: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .query(({ input }) => sources.get(input.id)),
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => sources.ofArticle(input.articleId)),
    outlets: procedureFor('read').query(() => sources.outlets()),
  });
}
