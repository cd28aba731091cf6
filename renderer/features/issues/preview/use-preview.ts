/** The issue's typeset pages, as they change. */
import { useSubscription } from '@trpc/tanstack-react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PreviewEvent, PreviewPages } from '#shared/model/preview.ts';
import { useDesk } from '../../../desk-client/desk-client.tsx';
import { type Failure, failureOf } from '../../../desk-client/failure.ts';

export interface IssuePreview {
  /** The last pages that could be set; null before the first. */
  pages: PreviewPages | null;
  /** Why the newest could not. */
  failure: Failure | null;
  /** Which save of each article the pages show, by its id. */
  revisions: Readonly<Record<string, number>>;
}

const NOTHING: IssuePreview = { pages: null, failure: null, revisions: {} };

/** A window out of sight needs no pages, and a browser keeps only six connections to the desk for all its windows. */
function useIsInSight(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener('visibilitychange', changed);
      return () => document.removeEventListener('visibilitychange', changed);
    },
    () => document.visibilityState === 'visible',
  );
}

/** @param issueId null: no issue, no pages. */
export function usePreview(issueId: string | null): IssuePreview {
  const desk = useDesk();
  const isInSight = useIsInSight();
  const [preview, setPreview] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another issue begins with nothing
  useEffect(() => setPreview(NOTHING), [issueId]);
  useSubscription(
    desk.preview.watch.subscriptionOptions(
      { issueId: issueId ?? '' },
      {
        enabled: issueId !== null && isInSight,
        onData: (event: PreviewEvent) =>
          setPreview((before) =>
            event.type === 'pages'
              ? { pages: event.preview, failure: null, revisions: event.revisions }
              : { ...before, failure: failureOf(event.error) },
          ),
      },
    ),
  );
  return preview;
}
