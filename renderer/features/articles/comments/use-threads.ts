/** The threads of an article as the desk has them, and what a person does with them. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentThread } from '#shared/model/comment.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { useCommentView } from './comment-store.ts';
import { inReadingOrder } from './order.ts';

const NONE: readonly CommentThread[] = [];

/** In reading order. */
export function useThreads(articleId: string): readonly CommentThread[] {
  const desk = useDesk();
  const threads = useQuery(desk.comments.ofArticle.queryOptions({ articleId })).data ?? NONE;
  const standing = useCommentView((view) => view.standing);
  return useMemo(() => inReadingOrder(threads, standing), [threads, standing]);
}

export function useOpenThreadCount(articleId: string): number {
  return useThreads(articleId).filter(({ resolved }) => resolved === null).length;
}

/** Each resolves once the desk has done it; what fails is told by a notice. */
export function useThreadActions() {
  const desk = useDesk();
  const { t } = useTranslation();
  const notify = useNotify();
  const begin = useMutation(desk.comments.begin.mutationOptions());
  const reply = useMutation(desk.comments.reply.mutationOptions());
  const edit = useMutation(desk.comments.edit.mutationOptions());
  const remove = useMutation(desk.comments.delete.mutationOptions());
  const restore = useMutation(desk.comments.restore.mutationOptions());
  const resolve = useMutation(desk.comments.resolve.mutationOptions());
  const reopen = useMutation(desk.comments.reopen.mutationOptions());
  return {
    begin: begin.mutateAsync,
    reply: reply.mutateAsync,
    edit: edit.mutateAsync,
    remove: (commentId: string) =>
      remove.mutate(
        { commentId },
        {
          onSuccess: () =>
            notify({ message: t('comments.deletedNotice'), undo: () => restore.mutate({ commentId }) }),
        },
      ),
    resolve: (threadId: string) =>
      resolve.mutate(
        { threadId },
        {
          onSuccess: () =>
            notify({ message: t('comments.resolvedNotice'), undo: () => reopen.mutate({ threadId }) }),
        },
      ),
    reopen: (threadId: string) => reopen.mutate({ threadId }),
  };
}
