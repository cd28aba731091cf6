/** What can be done with the versions of an article that is open here. */
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ArticleVersion } from '#shared/model/version.ts';
import { useNotify } from '../../../app/notices.tsx';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { WINDOW_ID } from '../../../desk-client/window-id.ts';
import type { OpenArticle } from '../open-articles.ts';
import { isSavedFirst } from '../saved-first.ts';
import { compareVersions } from './versions-store.ts';

/** @param onReload the article is to be read anew: what the desk has is another text than the one on screen. */
export function useVersionActions(opened: OpenArticle, onReload: () => void) {
  const { t } = useTranslation();
  const desk = useDesk();
  const notify = useNotify();
  const keeping = useMutation(desk.versions.keep.mutationOptions());
  const renaming = useMutation(desk.versions.rename.mutationOptions());
  const restoring = useMutation(desk.versions.restore.mutationOptions());

  return {
    keep: async (name: string) => {
      if (!(await isSavedFirst(opened))) return;
      const onSuccess = () => notify({ message: t('versions.kept', { name }) });
      keeping.mutate({ articleId: opened.id, name }, { onSuccess });
    },
    rename: (id: string, name: string) => renaming.mutate({ id, name }),
    restore: async ({ id, number }: Pick<ArticleVersion, 'id' | 'number'>) => {
      if (!(await isSavedFirst(opened))) return;
      const onSuccess = () => {
        compareVersions(null);
        onReload();
        notify({ message: t('versions.restored', { number }) });
      };
      restoring.mutate({ id, articleId: opened.id, windowId: WINDOW_ID }, { onSuccess });
    },
  };
}

export type VersionActions = ReturnType<typeof useVersionActions>;
