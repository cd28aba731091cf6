import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { PreviewService } from './preview.service.ts';

export function previewRouter(preview: PreviewService) {
  return router({
    watch: procedureFor('read')
      .input(z.object({ issueId: z.string() }))
      .subscription(({ input, signal }) => preview.watch(input.issueId, signal)),
    /** The pages of one article by itself, for one that stands in no issue. */
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input, signal }) => preview.ofArticle(input.articleId, signal)),
    /** How long an article prints; typeset anew at each call. */
    length: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input, signal }) => preview.length(input.articleId, signal)),
  });
}
