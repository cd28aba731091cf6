import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { FoldersService } from './folders.service.ts';

const path = z.string().trim().min(1).max(4000);

export function foldersRouter(folders: FoldersService) {
  return router({
    /** Where to begin to look. */
    places: procedureFor('library.care').query(() => folders.places()),
    /** What lies in a folder; null for the person's own. */
    open: procedureFor('library.care')
      .input(z.object({ path: path.nullable() }))
      .query(({ input }) => folders.open(input.path)),
    /** Makes a folder in another; the answer is its path. */
    make: procedureFor('library.care')
      .input(z.object({ parent: path, name: z.string().max(300) }))
      .mutation(async ({ input }) => ({ path: await folders.make(input.parent, input.name) })),
  });
}
