/** The pages of an issue with what is typed here in one of its articles, ahead of every save. */
import { useEffect, useState } from 'react';
import type { PreviewPages } from '#shared/model/preview.ts';
import { useDeskCalls } from '../../desk-client/desk-client.tsx';
import { failureOf } from '../../desk-client/failure.ts';
import type { IssuePreview } from '../issues/preview/use-preview.ts';
import { LatestWins } from './latest-wins.ts';
import type { OpenArticle } from './open-articles.ts';
import { smallPatch } from './small-patch.ts';

/** Milliseconds until a draft that met a save on its way is sent again. */
const AFTER_A_SAVE = 60;

/** True while the pages of what is saved do not show all that stands in the editor. */
function isAhead({ id, autosave }: OpenArticle, saved: IssuePreview): boolean {
  return autosave.unsaved !== null || (saved.revisions[id] ?? 0) < autosave.revision;
}

/** Where one looks, and where one types. */
export interface DraftSight {
  /** Indexes, from 0, of the pages in sight: these are drawn. */
  inSight: number[];
  /** The block of the text that holds the caret; null outside of it. */
  block: number | null;
}

/**
 * @param saved the pages of what the desk has; they are shown whenever they are no older than the draft.
 */
export function useDraftPages(
  opened: OpenArticle,
  issueId: string | null,
  saved: IssuePreview,
  sight: () => DraftSight,
): IssuePreview {
  const calls = useDeskCalls();
  const [draft, setDraft] = useState<PreviewPages | null>(null);

  useEffect(() => {
    setDraft(null);
    if (issueId === null) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const send = async (signal: AbortSignal) => {
      const { revision, changes, base } = opened.sinceSaved();
      if (changes === null) return;
      try {
        const patch = smallPatch(changes, base);
        const request = { issueId, articleId: opened.id, revision, patch, ...sight() };
        const pages = await calls.preview.draft.mutate(request, { signal });
        if (!signal.aborted) setDraft(pages);
      } catch (thrown) {
        // What cannot be set, the pages of the next save tell.
        const { code } = failureOf(thrown);
        const hasMetASave = code === 'CHANGED_ELSEWHERE' || code === 'BASE_DIFFERS';
        if (signal.aborted || !hasMetASave || opened.autosave.status.kind !== 'saving') return;
        again = setTimeout(() => follower.ask(), AFTER_A_SAVE);
      }
    };
    const follower = new LatestWins(send);
    const stop = opened.onChange(() => follower.ask());
    return () => {
      stop();
      clearTimeout(again);
      follower.stop();
    };
  }, [opened, issueId, calls, sight]);

  // Once the saved pages show it all, the draft is done with: the next one starts from them.
  useEffect(() => {
    if (!isAhead(opened, saved)) setDraft(null);
  }, [opened, saved]);

  return draft && isAhead(opened, saved) ? { ...saved, pages: draft } : saved;
}
