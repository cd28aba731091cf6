/** Keeps what is shown true: each change in the library makes the queries about it be asked again. */
import { hashKey, type Query, useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { useDesk, useDeskCalls } from '../desk-client/desk-client.tsx';
import { WINDOW_ID } from '../desk-client/window-id.ts';
import { isOwnSave } from '../features/articles/open-articles.ts';
import { refreshArticleRow } from '../features/articles/use-all-articles.ts';
import { isComposing } from '../features/issues/composing.ts';
import { useSession } from '../features/people/session.ts';

interface Connection {
  lost: boolean;
}

/** Whether the desk answers; the status bar says when it does not. */
export const useConnection = create<Connection>(() => ({ lost: false }));

/** Changes that come within so many milliseconds are one. */
const TOGETHER = 30;

type Change = { kind: string; id: string; revision?: number };

export function useLiveUpdates(): void {
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const wasConnected = useRef(false);

  /** Queries to be asked again, by their hash. One action may change many things at once: each is asked once. */
  const waiting = useRef(new Map<string, readonly unknown[]>());
  const askAgain = () => {
    const keys = [...waiting.current.values()];
    waiting.current.clear();
    for (const queryKey of keys) {
      // A first answer that is still on its way may be from before the change, and would be taken for new.
      const isFirst = { queryKey, predicate: ({ state }: Query) => state.data === undefined };
      void queryClient.cancelQueries(isFirst).then(() => queryClient.invalidateQueries({ queryKey }));
    }
  };
  const stale = (keys: readonly (readonly unknown[])[]) => {
    if (waiting.current.size === 0 && keys.length > 0) setTimeout(askAgain, TOGETHER);
    for (const queryKey of keys) waiting.current.set(hashKey(queryKey), queryKey);
  };

  /** What is counted from articles and issues. */
  const figures = [desk.statistics.pathKey(), desk.royalties.pathKey(), desk.calendar.pathKey()];

  const queriesAbout: Record<string, (id: string, revision?: number) => readonly (readonly unknown[])[]> = {
    article: (id, revision) => [
      desk.articles.list.pathKey(),
      desk.search.find.pathKey(),
      desk.search.ids.pathKey(),
      desk.preview.ofArticle.queryKey({ articleId: id }),
      // What this window saved it has; a long article is not worth asking for after every second of typing.
      ...(isOwnSave(id, revision)
        ? []
        : [desk.articles.get.queryKey({ id }), desk.review.ofArticle.queryKey({ articleId: id })]),
      desk.review.ofIssue.pathKey(),
      desk.receiving.of.pathKey(),
      desk.receiving.text.pathKey(),
      // Issues show their articles' titles and states.
      ...(isComposing(queryClient) ? [] : [desk.issues.get.pathKey(), desk.issues.unplaced.pathKey()]),
      desk.issues.pictureCounts.pathKey(),
      desk.exports.warnings.pathKey(),
      ...figures,
    ],
    comment: (articleId) => [
      desk.comments.ofArticle.queryKey({ articleId }),
      desk.comments.openCounts.pathKey(),
    ],
    presence: (articleId) => [desk.presence.of.queryKey({ articleId, windowId: WINDOW_ID })],
    version: (articleId) => [desk.versions.list.queryKey({ articleId })],
    issue: (id) => [
      desk.issues.list.pathKey(),
      desk.printRun.pathKey(),
      desk.issues.coming.pathKey(),
      desk.issues.holding.pathKey(),
      // A move that is on the screen already must not jump back to what the desk knew before it.
      ...(isComposing(queryClient) ? [] : [desk.issues.get.queryKey({ id }), desk.issues.unplaced.pathKey()]),
      desk.review.ofIssue.queryKey({ issueId: id }),
      desk.exports.warnings.pathKey(),
      ...figures,
    ],
    review: () => [desk.review.pathKey(), desk.calendar.pathKey()],
    schedule: () => [desk.calendar.pathKey()],
    royalty: () => [desk.royalties.pathKey()],
    printRun: () => [desk.printRun.pathKey()],
    statistics: () => [desk.statistics.pathKey(), desk.printRun.ledger.pathKey()],
    finding: () => [desk.findings.pathKey()],
    handoff: () => [desk.handoff.pathKey(), desk.receiving.waiting.queryKey()],
    attachment: () => [desk.attachments.pathKey()],
    audit: () => [desk.audit.pathKey()],
    backup: () => [desk.backups.pathKey()],
    trash: () => [desk.trash.pathKey()],
    key: () => [desk.keys.pathKey()],
    houseStyle: () => [desk.houseStyle.pathKey(), desk.findings.pathKey()],
    directory: () => [desk.directory.pathKey(), desk.findings.pathKey()],
    picture: () => [desk.pictures.pathKey(), desk.search.pathKey(), desk.exports.warnings.pathKey()],
    source: () => [desk.sources.pathKey(), desk.search.pathKey()],
    search: () => [desk.search.pathKey()],
    outlet: () => [desk.sources.outlets.pathKey(), desk.articles.pathKey()],
    // What waits for whom, and what they may do about it.
    person: () => [desk.people.pathKey(), desk.review.pathKey()],
    // Every query there is.
    library: () => [[]],
    publication: () => [
      desk.publications.pathKey(),
      desk.wordTemplate.pathKey(),
      desk.issues.pathKey(),
      desk.review.pathKey(),
      desk.printRun.pathKey(),
      desk.calendar.pathKey(),
    ],
  };

  const subscription = useSubscription(
    desk.desk.changes.subscriptionOptions(
      { windowId: WINDOW_ID },
      {
        onStarted: () => {
          useConnection.setState({ lost: false });
          // What changed while nobody listened is not known.
          if (wasConnected.current) void queryClient.invalidateQueries();
          wasConnected.current = true;
        },
        onData: ({ kind, id, revision }: Change) => {
          stale(queriesAbout[kind]?.(id, revision) ?? []);
          if (kind === 'article') void refreshArticleRow(queryClient, calls, desk.articles.pathKey(), id);
        },
        onConnectionStateChange: ({ state }) => {
          if (state === 'connecting' && wasConnected.current) useConnection.setState({ lost: true });
          if (state === 'pending') useConnection.setState({ lost: false });
        },
      },
    ),
  );

  // A desk that is locked refuses to tell of changes to a window that lost its connection meanwhile.
  const isLocked = useSession().data?.isLocked ?? false;
  const latest = useRef(subscription);
  latest.current = subscription;
  useEffect(() => {
    if (!isLocked && latest.current.status === 'error') latest.current.reset();
  }, [isLocked]);
}
