import { z } from 'zod';
import { newPublicationSchema, publicationDetailsSchema } from '#shared/model/publication.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PublicationsService } from './publications.service.ts';
import type { TemplatePreviewService } from './template-preview.service.ts';

export function publicationsRouter(publications: PublicationsService, templates: TemplatePreviewService) {
  return router({
    list: procedureFor('read').query(() => publications.list()),
    get: procedureFor('read')
      .input(z.object({ id: z.string() }))
      .query(({ input }) => publications.get(input.id)),
    /** Pages with settings that need not be stored. */
    preview: procedureFor('read')
      .input(z.object({ publication: publicationDetailsSchema }))
      .query(({ input, signal }) => templates.pages(input.publication, signal)),
    /** Another one of this office. */
    add: procedureFor('publication.write')
      .input(newPublicationSchema)
      .mutation(async ({ input }) => ({ id: await publications.create(input) })),
    update: procedureFor('publication.write')
      .input(z.object({ id: z.string(), details: publicationDetailsSchema }))
      .mutation(({ input }) => publications.update(input.id, input.details)),
    /** One that has no issue. */
    remove: procedureFor('publication.write')
      .input(z.object({ id: z.string() }))
      .mutation(({ input }) => publications.remove(input.id)),
  });
}
