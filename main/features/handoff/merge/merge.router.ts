import { z } from 'zod';
import { mergeDecisionSchema } from '#shared/model/receiving.ts';
import { procedureFor, router } from '../../../desk/trpc.ts';
import type { Uploads } from '../../../files/uploads.ts';
import type { JobBoard } from '../../../jobs/job-board.ts';
import { windowIdInput } from '../../articles/presence.service.ts';
import type { KeysService } from '../../keys/keys.service.ts';
import type { HandoffService } from '../handoff.service.ts';
import type { MergeService } from './merge.service.ts';

const opened = z.object({ id: z.string() });

export function receivingRouter(
  { merging, handoff, keys }: { merging: MergeService; handoff: HandoffService; keys: KeysService },
  uploads: Uploads,
  jobs: JobBoard,
) {
  return router({
    /** Starts reading an uploaded package; the job's result is `{ id }` of the opening. */
    open: procedureFor('handoff')
      .input(z.object({ uploadId: z.string() }))
      .mutation(({ input }) => {
        const upload = uploads.get(input.uploadId);
        const jobId = jobs.start(async (controls) => {
          try {
            const { id } = await handoff.openPackage(upload, controls);
            return { id };
          } finally {
            await uploads.discard(upload.id);
          }
        });
        return { jobId };
      }),
    /** Packages that were opened and put off. */
    waiting: procedureFor('handoff').query(() => handoff.waiting()),
    /** What is in an opened package and what merging it would do. */
    of: procedureFor('handoff')
      .input(opened)
      .query(({ input }) => merging.received(input.id)),
    /** Both readings of an article. */
    text: procedureFor('handoff')
      .input(opened.extend({ articleId: z.string() }))
      .query(({ input }) => merging.text(input.id, input.articleId)),
    /** Trusts the sender's key, once the code that the sender read aloud is that of the key. */
    trust: procedureFor('key.write')
      .input(opened.extend({ code: z.string().max(100) }))
      .mutation(async ({ input }) => {
        await keys.trust(handoff.opened(input.id).card, input.code);
      }),
    merge: procedureFor('handoff')
      .input(
        opened.extend({
          decisions: z.array(mergeDecisionSchema).max(2000),
          acceptsUnknown: z.boolean(),
          windowId: windowIdInput,
        }),
      )
      .mutation(({ input, ctx }) => merging.merge(input, ctx.signedIn)),
    dismiss: procedureFor('handoff')
      .input(opened)
      .mutation(({ input }) => handoff.dismiss(input.id)),
  });
}
