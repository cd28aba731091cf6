import { z } from 'zod';
import { pictureDetailsSchema } from '#shared/model/library.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PicturesService } from './pictures.service.ts';

export function picturesRouter(pictures: PicturesService) {
  return router({
    list: procedureFor('read').query(() => pictures.list()),
    get: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .query(({ input }) => pictures.get(input.id)),
    updateDetails: procedureFor('library.write')
      .input(z.object({ id: z.string(), details: pictureDetailsSchema }))
      .mutation(({ input }) => pictures.updateDetails(input.id, input.details)),
  });
}
