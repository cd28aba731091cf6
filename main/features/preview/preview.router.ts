import { z } from 'zod';
import { procedureFor, router } from '../../desk/trpc.ts';
import { patchInput } from '../articles/article-input.ts';
import type { ArticlesService } from '../articles/articles.service.ts';
import type { PreviewService } from './preview.service.ts';

export function previewRouter(preview: PreviewService, articles: ArticlesService) {
  return router({
    watch: procedureFor('read')
      .input(z.object({ issueId: z.string() }))
      .subscription(({ input, signal }) => preview.watch(input.issueId, signal)),
    /** The pages of one article by itself, for one that stands in no issue. */
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input, signal }) => preview.ofArticle(input.articleId, signal)),
    /** The issue's pages with an article as it is being typed, from what a save would be given; nothing is stored. */
    draft: procedureFor('article.suggest')
      .input(
        z.object({
          issueId: z.string(),
          articleId: z.string(),
          revision: z.int().positive(),
          patch: patchInput,
          inSight: z.array(z.int().nonnegative()).max(200),
          block: z.int().nonnegative().nullable(),
        }),
      )
      .mutation(async ({ input }) => {
        const typed = await articles.typed(input.articleId, input.revision, input.patch);
        return preview.draft(input.issueId, typed, input);
      }),
    /** How long an article prints; typeset anew at each call. */
    length: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input, signal }) => preview.length(input.articleId, signal)),
  });
}
