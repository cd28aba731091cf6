/** Writing one article: what is on the screen, its saving, and what happens elsewhere meanwhile. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ArticleDocument } from '#shared/document/schema.ts';
import type { Article } from '#shared/model/article.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { WINDOW_ID } from '../../desk-client/window-id.ts';
import type { ArticleChanges } from './autosave.ts';
import {
  abandonArticle,
  isOwnSave,
  leaveArticle,
  type OpenArticle,
  openArticle,
  showArticle,
  useIsOutdated,
} from './open-articles.ts';
import { smallPatch } from './small-patch.ts';

/** What changes with every save of the body; the editor and the last receipt have it already. */
const WITH_THE_BODY = new Set(['document', 'revision', 'words', 'updatedAt']);

function differsInBodyOnly(one: object, other: object): boolean {
  const rest = (article: object) =>
    JSON.stringify(Object.entries(article).filter(([name]) => !WITH_THE_BODY.has(name)));
  return rest(one) === rest(other);
}

/** The article as the desk has it; never from the cache, as text begun on an old copy could not be saved. */
export function useArticle(id: string) {
  const desk = useDesk();
  const options = desk.articles.get.queryOptions({ id }, { gcTime: 0 });
  type Stored = Parameters<NonNullable<typeof options.select>>[0];
  const [select] = useState(() => {
    let shown: Stored | null = null;
    return (stored: Stored) => {
      if (shown === null || !isOwnSave(id, stored.revision) || !differsInBodyOnly(shown, stored)) {
        shown = stored;
      }
      return shown;
    };
  });
  return useQuery({ ...options, select });
}

/**
 * Saves, and keeps what the desk would answer when asked for the article: asking for a long one after every
 * second of typing would be felt.
 */
function useSaveArticle() {
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  return async (id: string, revision: number, patch: ArticleChanges, base: ArticleDocument | null) => {
    const queryKey = desk.articles.get.queryKey({ id });
    try {
      const receipt = await calls.articles.save.mutate({
        id,
        revision,
        patch: smallPatch(patch, base),
        windowId: WINDOW_ID,
      });
      queryClient.setQueryData<Article>(
        // Without the type of what crossed the door: absent parts of a document are undefined there.
        [...queryKey],
        (article) => article && { ...article, ...patch, ...receipt },
      );
      // Which outlet that is, the desk knows.
      if ('attribution' in patch) void queryClient.invalidateQueries({ queryKey });
      return receipt;
    } catch (thrown) {
      void queryClient.invalidateQueries({ queryKey });
      throw thrown;
    }
  };
}

interface ArticleSession {
  opened: OpenArticle;
  /** This window writes; a page that begins to write later is made anew first, from what is saved. */
  writes: boolean;
  /** Somebody saved a newer version, and nothing here is unsaved. */
  isOutdated: boolean;
  /** Shows what the desk has, giving up what is unsaved here. */
  reload(): void;
}

/**
 * @param article as the desk has it now; asked again after each change.
 * @param isWriter whether the desk lets this window write.
 * @param onReload another article object is wanted on the screen: the page is to be made anew.
 */
export function useArticleSession(article: Article, isWriter: boolean, onReload: () => void): ArticleSession {
  const save = useSaveArticle();
  const [opened] = useState(() => openArticle(article, save, isWriter));
  useEffect(() => showArticle(opened), [opened]);

  const [writes, setWrites] = useState(isWriter);
  useEffect(() => {
    if (isWriter === writes) return;
    if (isWriter && opened.autosave.unsaved === null) {
      leaveArticle(opened);
      onReload();
      return;
    }
    setWrites(isWriter);
    if (isWriter) opened.autosave.resume();
  }, [isWriter, writes, opened, onReload]);

  const isOutdated = useIsOutdated(opened, article.revision);
  const reload = () => {
    abandonArticle(opened);
    onReload();
  };

  // Nobody is typing here: the newer text can simply appear.
  useEffect(() => {
    if (isOutdated && writes && !document.hasFocus()) {
      abandonArticle(opened);
      onReload();
    }
  }, [isOutdated, writes, opened, onReload]);

  return { opened, writes, isOutdated, reload };
}
