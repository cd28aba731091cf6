import { z } from 'zod';
import { ARTICLE_STATES } from '#shared/model/article.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import { contentInput, patchInput } from './article-input.ts';
import type { ArticlesService } from './articles.service.ts';
import { type WritingPresence, windowIdInput } from './presence.service.ts';

const ids = z.array(z.string()).min(1).max(1000);

export function articlesRouter(articles: ArticlesService, presence: WritingPresence) {
  return router({
    list: procedureFor('read')
      .input(
        z.object({
          limit: z.int().min(1).max(500).default(200),
          offset: z.int().min(0).default(0),
          /** Absent: all of them. */
          states: z.array(z.enum(ARTICLE_STATES)).min(1).optional(),
        }),
      )
      .query(({ input }) => articles.list(input.limit, input.offset, input.states)),
    /** One row of the list; null for an article in the trash. */
    listed: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .query(({ input }) => articles.listed(input.id)),
    get: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .query(({ input }) => articles.get(input.id)),
    create: procedureFor('article.write')
      .input(contentInput)
      .mutation(async ({ input }) => ({ id: await articles.create(input) })),
    /** A new article about a source: where the text was taken from is filled in, the text is not. */
    createFromSource: procedureFor('article.write')
      .input(z.object({ sourceId: z.string() }))
      .mutation(async ({ input }) => ({ id: await articles.createFromSource(input.sourceId) })),
    /** Who may suggest but not write can save suggestions; the service looks. */
    save: procedureFor('article.suggest')
      .input(
        z.object({
          id: z.string(),
          revision: z.int().positive(),
          patch: patchInput,
          windowId: windowIdInput.optional(),
        }),
      )
      .mutation(({ input }) => {
        presence.demandFree(input.id, input.windowId ?? null);
        return articles.save(input.id, input.revision, input.patch);
      }),
    trash: procedureFor('article.write')
      .input(z.object({ ids }))
      .mutation(({ input }) => articles.trash(input.ids)),
    restore: procedureFor('article.write')
      .input(z.object({ ids }))
      .mutation(({ input }) => articles.restore(input.ids)),
  });
}
