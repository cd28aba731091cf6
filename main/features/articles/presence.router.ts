import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import { type WritingPresence, windowIdInput } from './presence.service.ts';

const input = z.object({ articleId: z.string(), windowId: windowIdInput });

export function presenceRouter(presence: WritingPresence) {
  return router({
    of: procedureFor('read')
      .input(input)
      .query(({ input: { articleId, windowId } }) => presence.presence(articleId, windowId)),
    claim: procedureFor('article.write')
      .input(input)
      .mutation(({ input: { articleId, windowId }, ctx }) =>
        presence.claim(articleId, windowId, ctx.signedIn.name),
      ),
    takeOver: procedureFor('article.write')
      .input(input)
      .mutation(({ input: { articleId, windowId }, ctx }) =>
        presence.takeOver(articleId, windowId, ctx.signedIn.name),
      ),
    renew: procedureFor('read')
      .input(z.object({ windowId: windowIdInput }))
      .mutation(({ input: { windowId } }) => presence.renew(windowId)),
    release: procedureFor('read')
      .input(input)
      .mutation(({ input: { articleId, windowId } }) => presence.release(articleId, windowId)),
  });
}
