import { z } from 'zod';
import { attachmentSubjectSchema } from '#shared/model/attachment.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { Uploads } from '../../files/uploads.ts';
import type { AttachmentsService } from './attachments.service.ts';

const byId = z.object({ id: z.string() });

export function attachmentsRouter(attachments: AttachmentsService, uploads: Uploads) {
  return router({
    ofSubject: procedureFor('read')
      .input(attachmentSubjectSchema)
      .query(({ input }) => attachments.ofSubject(input)),
    add: procedureFor('attachment.write')
      .input(z.object({ subject: attachmentSubjectSchema, uploadId: z.string() }))
      .mutation(async ({ input, ctx }) => {
        const { path, name } = uploads.get(input.uploadId);
        try {
          return await attachments.add(input.subject, { path, name }, ctx.signedIn);
        } finally {
          await uploads.discard(input.uploadId);
        }
      }),
    remove: procedureFor('attachment.write')
      .input(byId)
      .mutation(({ input, ctx }) => attachments.remove(input.id, ctx.signedIn)),
    restore: procedureFor('attachment.write')
      .input(byId)
      .mutation(({ input }) => attachments.restore(input.id)),
    /** A copy that other programs can open; its path. */
    copyOut: procedureFor('read')
      .input(byId)
      .mutation(async ({ input }) => ({ path: await attachments.copyOut(input.id) })),
  });
}
