import { z } from 'zod';
import { attachmentSubjectSchema } from '#shared/model/attachment.ts';
import { SHEET_FORMATS } from '#shared/model/papers.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PapersService } from './papers.service.ts';

export function papersRouter(papers: PapersService) {
  return router({
    approvalSheet: procedureFor('read')
      .input(z.object({ subject: attachmentSubjectSchema, format: z.enum(SHEET_FORMATS) }))
      .mutation(({ input, ctx }) => papers.approvalSheet(input.subject, input.format, ctx.signedIn)),
    /** A DOCX of one article with its comments and suggestions. */
    reviewCopy: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .mutation(({ input }) => papers.reviewCopy(input.articleId)),
    readingCopy: procedureFor('read')
      .input(z.object({ subject: attachmentSubjectSchema }))
      .mutation(({ input }) => papers.readingCopy(input.subject)),
  });
}
