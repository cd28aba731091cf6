import { z } from 'zod';
import { sendRequestSchema, sentThingsSchema } from '#shared/model/sending.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { HandoffService } from './handoff.service.ts';
import type { SendingService } from './sending.service.ts';

export function handoffRouter(handoff: HandoffService, sending: SendingService, jobs: JobBoard) {
  return router({
    /** Starts making a package; the job's result is a `SentPackage`. Whose key is locked is told at once. */
    send: procedureFor('handoff')
      .input(sendRequestSchema)
      .mutation(({ input, ctx }) => {
        sending.demandReady(ctx.signedIn);
        return { jobId: jobs.start((controls) => sending.send(input, ctx.signedIn, controls)) };
      }),
    /** What to fill in before a person chooses. */
    suggestion: procedureFor('handoff')
      .input(z.object({ what: sentThingsSchema }))
      .query(({ input }) => sending.suggestion(input.what)),
    /** Every article that is away for review. */
    out: procedureFor('read').query(() => handoff.out()),
    /** Go on writing here although the article is away. */
    writeHere: procedureFor('article.write')
      .input(z.object({ articleId: z.string() }))
      .mutation(({ input }) => handoff.writeHere(input.articleId)),
    callBack: procedureFor('handoff')
      .input(z.object({ packageId: z.string() }))
      .mutation(({ input }) => handoff.callBack(input.packageId)),
    list: procedureFor('read').query(() => handoff.list()),
  });
}
