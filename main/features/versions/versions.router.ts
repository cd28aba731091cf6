import { z } from 'zod';
import { VERSION_NAME_LIMIT } from '#shared/model/version.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import { type WritingPresence, windowIdInput } from '../articles/presence.service.ts';
import type { VersionsService } from './versions.service.ts';

const byId = z.object({ id: z.string() });
const name = z.string().trim().min(1).max(VERSION_NAME_LIMIT);

export function versionsRouter(versions: VersionsService, presence: WritingPresence) {
  return router({
    list: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => versions.list(input.articleId)),
    content: procedureFor('read')
      .input(byId)
      .query(({ input }) => versions.content(input.id)),
    /** Keeps the article, as it was saved last, under a name. */
    keep: procedureFor('article.write')
      .input(z.object({ articleId: z.string(), name }))
      .mutation(({ input }) => versions.keep(input.articleId, 'named', input.name)),
    rename: procedureFor('article.write')
      .input(byId.extend({ name }))
      .mutation(({ input }) => versions.rename(input.id, input.name)),
    restore: procedureFor('article.write')
      .input(byId.extend({ articleId: z.string(), windowId: windowIdInput.optional() }))
      .mutation(({ input }) => {
        presence.demandFree(input.articleId, input.windowId ?? null);
        return versions.restore(input.id, input.articleId);
      }),
  });
}
