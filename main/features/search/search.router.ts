import { z } from 'zod';
import {
  SEARCH_KINDS,
  savedSearchSchema,
  searchInputSchema,
  searchTextSchema,
} from '#shared/model/search.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { JobBoard } from '../../jobs/job-board.ts';
import type { Search } from './search.ts';
import { REST_BETWEEN } from './search-indexer.service.ts';

export function searchRouter({ service: search, indexer, cited, saved }: Search, jobs: JobBoard) {
  return router({
    find: procedureFor('read')
      .input(searchInputSchema)
      .query(({ input, signal }) => search.find(input, signal)),
    /** Ids of the best hits of one kind, for lists that have the rows already. */
    ids: procedureFor('read')
      .input(z.object({ text: searchTextSchema, kind: z.enum(SEARCH_KINDS) }))
      .query(({ input }) => search.ids(input.text, input.kind)),
    /** Makes the index anew; the job's result is how many texts were read. */
    rebuild: procedureFor('library.care').mutation(() => ({
      jobId: jobs.start((controls) => indexer.rebuild({ ...controls, rest: REST_BETWEEN })),
    })),
    /** Documents that texts cite, those cited most first. */
    cited: procedureFor('read')
      .input(
        z.object({
          text: z.string().max(200).default(''),
          limit: z.int().min(1).max(500).default(100),
          offset: z.int().min(0).default(0),
        }),
      )
      .query(({ input }) => cited.list(input)),
    /** What cites a document, newest first. */
    citing: procedureFor('read')
      .input(z.object({ documentId: z.int(), limit: z.int().min(1).max(500).default(200) }))
      .query(({ input }) => cited.citing(input.documentId, input.limit)),
    /** Searches that the person signed in keeps. */
    saved: procedureFor('read').query(({ ctx }) => saved.list(ctx.signedIn.id)),
    save: procedureFor('read')
      .input(savedSearchSchema)
      .mutation(({ input, ctx }) => saved.save(ctx.signedIn.id, input)),
    forget: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .mutation(({ input, ctx }) => saved.forget(ctx.signedIn.id, input.id)),
  });
}
