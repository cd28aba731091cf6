import { z } from 'zod';
import { outletDetailsSchema, sourceDetailsSchema } from '#shared/model/library.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { OutletsService } from './outlets.service.ts';
import type { SourcesService } from './sources.service.ts';

const byId = z.object({ id: z.string() });
const link = z.object({ articleId: z.string(), sourceId: z.string() });
const outlet = outletDetailsSchema.extend({ id: z.string() });

export function sourcesRouter(sources: SourcesService, outlets: OutletsService) {
  return router({
    list: procedureFor('read')
      .input(z.object({ limit: z.int().min(1).max(500).default(200), offset: z.int().min(0).default(0) }))
      .query(({ input }) => sources.list(input.limit, input.offset)),
    get: procedureFor('read')
      .input(byId)
      .query(({ input }) => sources.get(input.id)),
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => sources.ofArticle(input.articleId)),
    /** Which articles draw on it. */
    uses: procedureFor('read')
      .input(byId)
      .query(({ input }) => sources.uses(input.id)),
    updateDetails: procedureFor('library.write')
      .input(z.object({ id: z.string(), details: sourceDetailsSchema }))
      .mutation(({ input }) => sources.updateDetails(input.id, input.details)),
    /** An article says that it draws on a source. */
    link: procedureFor('article.write')
      .input(link)
      .mutation(({ input }) => sources.linkToArticle(input.articleId, input.sourceId)),
    unlink: procedureFor('article.write')
      .input(link)
      .mutation(({ input }) => sources.unlinkFromArticle(input.articleId, input.sourceId)),
    outlets: procedureFor('read').query(() => outlets.listed()),
    addOutlet: procedureFor('library.write')
      .input(outletDetailsSchema)
      .mutation(({ input }) => outlets.add(input)),
    updateOutlet: procedureFor('library.write')
      .input(outlet)
      .mutation(({ input }) => outlets.update(input)),
    /** Sources and attributions follow; answers with what `unmergeOutlet` takes. */
    mergeOutlet: procedureFor('library.write')
      .input(z.object({ id: z.string(), into: z.string() }))
      .mutation(({ input }) => outlets.merge(input.id, input.into)),
    unmergeOutlet: procedureFor('library.write')
      .input(z.object({ id: z.string(), sourceIds: z.array(z.string()) }))
      .mutation(({ input }) => outlets.unmerge(input.id, input.sourceIds)),
  });
}
