/**
 * Moving articles in an issue, having them print there otherwise, and arranging its sections: at once on the screen,
 * then on the desk, one after the other, with undo.
 */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleSummary } from '#shared/model/article.ts';
import type { Issue, Placement } from '#shared/model/issue.ts';
import type { PlacementOverride } from '#shared/model/placement-override.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';
import { overrideOf, placeOf, reversed, type SectionChange, type Step, withStep } from './composing-steps.ts';

const COMPOSING = ['composing'];

/** True while a move is on the screen that the desk has not yet confirmed. */
export function isComposing(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: COMPOSING }) > 0;
}

interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

const EMPTY: History = { done: [], undone: [] };
const KEPT_STEPS = 200;

/** Per issue, so that undo still works when one comes back to it. */
const useHistories = create<Record<string, History>>(() => ({}));

export interface Composing {
  move(article: ArticleSummary, to: Placement | null): void;
  /** @param to without what says the same as the article */
  override(article: ArticleSummary, to: PlacementOverride | null): void;
  /** Changes a section as it stands in the issue on the screen. */
  changeSection(change: SectionChange): void;
  /** Takes the last step back and returns it; null when there is none. */
  undo(): Step | null;
  redo(): Step | null;
  canUndo: boolean;
  canRedo: boolean;
}

/** A step on its way to the desk, with the sections of the issue after it. */
interface Sent {
  step: Step;
  sections: { id: string; name: string }[];
}

const samePlace = (one: Placement | null, other: Placement | null) =>
  one?.sectionId === other?.sectionId && one?.index === other?.index;

export function useComposing(issueId: string): Composing {
  const desk = useDesk();
  const calls = useDeskCalls();
  const queryClient = useQueryClient();
  const history = useHistories((all) => all[issueId]) ?? EMPTY;
  const queryKey = desk.issues.get.queryKey({ id: issueId });

  const { mutate } = useMutation({
    mutationKey: COMPOSING,
    // One after the other, in the order in which they were made.
    scope: { id: `composing.${issueId}` },
    mutationFn: async ({ step, sections }: Sent) => {
      if (step.kind === 'section') {
        await calls.issues.arrangeSections.mutate({ issueId, sections });
        return;
      }
      const articleId = step.article.id;
      if (step.kind === 'override') {
        await calls.issues.override.mutate({ issueId, articleId, override: step.to });
      } else if (step.to) await calls.issues.place.mutate({ issueId, articleId, place: step.to });
      else await calls.issues.remove.mutate({ issueId, articleId });
    },
    onError: () => {
      // What the screen shows is not so: the steps made on it cannot be taken back.
      useHistories.setState({ [issueId]: EMPTY });
    },
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey: COMPOSING }) === 1) {
        void queryClient.invalidateQueries({ queryKey: desk.issues.pathKey() });
      }
    },
  });

  return useMemo(() => {
    const apply = (issue: Issue, step: Step) => {
      void queryClient.cancelQueries({ queryKey });
      const next = withStep(issue, step);
      queryClient.setQueryData(queryKey, next);
      if (step.kind === 'move') {
        const { article, to } = step;
        queryClient.setQueryData(desk.issues.unplaced.queryKey(), (rows) => {
          const others = rows?.filter((row) => row.id !== article.id);
          return others && to === null ? [article, ...others] : others;
        });
      }
      mutate({ step, sections: next.sections.map(({ id, name }) => ({ id, name })) });
    };
    const remember = (next: History) => useHistories.setState({ [issueId]: next });
    const shown = () => queryClient.getQueryData(queryKey);
    const doNow = (stepOn: (issue: Issue) => Step | null) => {
      const issue = shown();
      const step = issue && stepOn(issue);
      if (!step) return;
      apply(issue, step);
      remember({ done: [...history.done, step].slice(-KEPT_STEPS), undone: [] });
    };
    return {
      move: (article, to) =>
        doNow((issue) => {
          const from = placeOf(issue, article.id);
          return samePlace(from, to) ? null : { kind: 'move', article, from, to };
        }),
      override: (article, to) =>
        doNow((issue) => ({ kind: 'override', article, from: overrideOf(issue, article.id), to })),
      changeSection: (change) => doNow(() => ({ kind: 'section', change })),
      undo: () => {
        const issue = shown();
        const last = history.done.at(-1);
        if (!issue || !last) return null;
        apply(issue, reversed(last));
        remember({ done: history.done.slice(0, -1), undone: [...history.undone, last] });
        return last;
      },
      redo: () => {
        const issue = shown();
        const next = history.undone.at(-1);
        if (!issue || !next) return null;
        apply(issue, next);
        remember({ done: [...history.done, next], undone: history.undone.slice(0, -1) });
        return next;
      },
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
    };
  }, [queryClient, queryKey, mutate, history, issueId, desk]);
}
