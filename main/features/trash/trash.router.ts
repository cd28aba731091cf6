import { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import { mayDo, type Permission, type Person } from '#shared/model/person.ts';
import { type TrashedRef, type TrashKind, trashedRefSchema } from '#shared/model/trash.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { TrashService } from './trash.service.ts';

const things = z.array(trashedRefSchema).min(1).max(20_000);

/** Who may put a thing into the trash may take it out again. */
const MAY: Record<TrashKind, Permission> = {
  article: 'article.write',
  issue: 'issue.compose',
  source: 'library.write',
  picture: 'library.write',
  outlet: 'library.write',
};

function demandAll(person: Person, refs: readonly TrashedRef[], action: string): void {
  if (refs.some(({ kind }) => !mayDo(person.roles, MAY[kind])))
    throw new DeskError('NOT_ALLOWED', { action });
}

export function trashRouter(trash: TrashService, jobs: JobBoard) {
  return router({
    list: procedureFor('read').query(() => trash.list()),
    put: procedureFor('read')
      .input(z.object({ things }))
      .mutation(({ input, ctx }) => {
        demandAll(ctx.signedIn, input.things, 'trash.put');
        return trash.put(input.things);
      }),
    restore: procedureFor('read')
      .input(z.object({ things }))
      .mutation(({ input, ctx }) => {
        demandAll(ctx.signedIn, input.things, 'trash.restore');
        return trash.restore(input.things);
      }),
    /** Takes an import back, with its pictures; answers with what went into the trash. */
    takeBack: procedureFor('import')
      .input(z.object({ things }))
      .mutation(({ input }) => trash.takeBack(input.things)),
    /** Deletes for good, these or all; the job's result is a `TrashEmptied`. */
    empty: procedureFor('library.care')
      .input(z.object({ things: things.nullable() }))
      .mutation(({ input }) => ({ jobId: jobs.start((controls) => trash.empty(input.things, controls)) })),
  });
}
