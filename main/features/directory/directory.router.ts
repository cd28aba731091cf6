import { z } from 'zod';
import { directoryDraftSchema } from '#shared/model/directory.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { DirectoryService } from './directory.service.ts';

const id = z.string().min(1).max(100);

export function directoryRouter(directory: DirectoryService) {
  return router({
    list: procedureFor('read').query(() => directory.list()),
    add: procedureFor('library.write')
      .input(z.object({ entry: directoryDraftSchema }))
      .mutation(async ({ input }) => ({ id: await directory.add(input.entry) })),
    put: procedureFor('library.write')
      .input(z.object({ id, entry: directoryDraftSchema }))
      .mutation(({ input }) => directory.put({ id: input.id, ...input.entry })),
    remove: procedureFor('library.write')
      .input(z.object({ id }))
      .mutation(({ input }) => directory.remove(input.id)),
  });
}
