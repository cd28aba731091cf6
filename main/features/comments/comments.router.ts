import { z } from 'zod';
import { commentTextSchema, newThreadSchema } from '#shared/model/comment.ts';
import { procedureFor, router } from '../../desk/trpc.ts';
import type { CommentsService } from './comments.service.ts';

const thread = z.object({ threadId: z.string() });
const comment = z.object({ commentId: z.string() });

export function commentsRouter(comments: CommentsService) {
  const commenting = procedureFor('article.comment');
  return router({
    ofArticle: procedureFor('read')
      .input(z.object({ articleId: z.string() }))
      .query(({ input }) => comments.ofArticle(input.articleId)),
    openCounts: procedureFor('read')
      .input(z.object({ articleIds: z.array(z.string()).max(2000) }))
      .query(({ input }) => comments.openCounts(input.articleIds)),
    begin: commenting
      .input(newThreadSchema)
      .mutation(({ input, ctx }) => comments.begin(input, ctx.signedIn.id)),
    reply: commenting
      .input(thread.extend({ text: commentTextSchema }))
      .mutation(({ input, ctx }) => comments.reply(input.threadId, input.text, ctx.signedIn.id)),
    edit: commenting
      .input(comment.extend({ text: commentTextSchema }))
      .mutation(({ input, ctx }) => comments.edit(input.commentId, input.text, ctx.signedIn.id)),
    delete: commenting
      .input(comment)
      .mutation(({ input, ctx }) => comments.delete(input.commentId, ctx.signedIn.id)),
    restore: commenting
      .input(comment)
      .mutation(({ input, ctx }) => comments.restore(input.commentId, ctx.signedIn.id)),
    resolve: commenting
      .input(thread)
      .mutation(({ input, ctx }) => comments.resolve(input.threadId, ctx.signedIn.id)),
    reopen: commenting.input(thread).mutation(({ input }) => comments.reopen(input.threadId)),
  });
}
