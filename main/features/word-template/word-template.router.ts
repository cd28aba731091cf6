import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { WordTemplateService } from './word-template.service.ts';

const publication = z.object({ publicationId: z.string().max(80) });

export function wordTemplateRouter(templates: WordTemplateService, uploads: Uploads) {
  const writing = procedureFor('publication.write');
  return router({
    ofPublication: procedureFor('read')
      .input(publication)
      .query(({ input }) => templates.ofPublication(input.publicationId)),
    set: writing
      .input(publication.extend({ uploadId: z.string().max(80) }))
      .mutation(async ({ input, ctx }) => {
        const { path, name } = uploads.get(input.uploadId);
        try {
          await templates.set(input.publicationId, { path, name }, ctx.signedIn);
        } finally {
          await uploads.discard(input.uploadId);
        }
      }),
    remove: writing.input(publication).mutation(({ input }) => templates.remove(input.publicationId)),
    /** Undoes `remove`. */
    restore: writing.input(publication).mutation(({ input }) => templates.restore(input.publicationId)),
  });
}
