/**
 * Moving articles in an issue, and having them print there otherwise: at once on the screen, then on the desk, one
 * after the other, with undo.
 */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleSummary } from '#shared/model/article.ts';
import { findPlace, withArticleAt, withoutArticle } from '#shared/model/composition.ts';
import type { Issue, Placement } from '#shared/model/issue.ts';
import { type PlacementOverride, placedOverride } from '#shared/model/placement-override.ts';
import { useDesk, useDeskCalls } from '../../desk-client/desk-client.tsx';

const COMPOSING = ['composing'];

/** True while a move is on the screen that the desk has not yet confirmed. */
export function isComposing(queryClient: QueryClient): boolean {
  return queryClient.isMutating({ mutationKey: COMPOSING }) > 0;
}

/** One article from one place to another; null is the pool. */
export interface Move {
  article: ArticleSummary;
  from: Placement | null;
  to: Placement | null;
}

/** How one article prints here otherwise than it is written; null: as it is written. */
export interface Overriding {
  article: ArticleSummary;
  from: PlacementOverride | null;
  to: PlacementOverride | null;
}

/** What can be taken back. */
export type Step = ({ kind: 'move' } & Move) | ({ kind: 'override' } & Overriding);

interface History {
  done: readonly Step[];
  undone: readonly Step[];
}

const EMPTY: History = { done: [], undone: [] };
const KEPT_STEPS = 200;

/** Per issue, so that undo still works when one comes back to it. */
const useHistories = create<Record<string, History>>(() => ({}));

const sameArrangement = (issue: Issue) =>
  issue.sections.map(({ id, name, articles }) => ({ id, name, articleIds: articles.map((row) => row.id) }));

/** Where the article stands in the issue; null for the pool. The index counts the section's other articles. */
export function placeOf(issue: Issue, articleId: string): Placement | null {
  return findPlace(sameArrangement(issue), articleId);
}

/** The issue with the article moved. */
export function withMove(issue: Issue, article: ArticleSummary, to: Placement | null): Issue {
  const arranged = sameArrangement(issue);
  const next = to
    ? withArticleAt(arranged, article.id, to.sectionId, to.index)
    : withoutArticle(arranged, article.id);
  const rows = new Map(issue.sections.flatMap(({ articles }) => articles).map((row) => [row.id, row]));
  rows.set(article.id, article);
  const sections = next.map(({ id, name, articleIds }) => ({
    id,
    name,
    articles: articleIds.map((articleId) => rows.get(articleId)).filter((row) => row !== undefined),
  }));
  const articleCount = sections.reduce((sum, section) => sum + section.articles.length, 0);
  return { ...issue, sections, articleCount };
}

/** What the article prints otherwise in the issue; null: nothing. */
export function overrideOf(issue: Issue, articleId: string): PlacementOverride | null {
  const placed = issue.overrides[articleId];
  return placed ? { fields: placed.fields, figures: placed.figures } : null;
}

/** The issue with the article printing so. */
export function withOverriding(issue: Issue, article: ArticleSummary, to: PlacementOverride | null): Issue {
  const { [article.id]: _, ...others } = issue.overrides;
  return {
    ...issue,
    overrides: to ? { ...others, [article.id]: placedOverride(to, article) } : others,
  };
}

/** What the issue calls an article. */
export function printedTitle(issue: Issue, article: Pick<ArticleSummary, 'id' | 'title'>): string {
  return issue.overrides[article.id]?.fields.title ?? article.title;
}

export interface Composing {
  move(article: ArticleSummary, to: Placement | null): void;
  /** @param to without what says the same as the article */
  override(article: ArticleSummary, to: PlacementOverride | null): void;
  /** Takes the last step back and returns it; null when there is none. */
  undo(): Step | null;
  redo(): Step | null;
  canUndo: boolean;
  canRedo: boolean;
}

const samePlace = (one: Placement | null, other: Placement | null) =>
  one?.sectionId === other?.sectionId && one?.index === other?.index;

function reversed(step: Step): Step {
  return step.kind === 'move'
    ? { ...step, from: step.to, to: step.from }
    : { ...step, from: step.to, to: step.from };
}

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
    mutationFn: async (step: Step) => {
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
    const apply = (step: Step) => {
      const { article } = step;
      void queryClient.cancelQueries({ queryKey });
      if (step.kind === 'override') {
        queryClient.setQueryData(queryKey, (issue) => issue && withOverriding(issue, article, step.to));
      } else {
        queryClient.setQueryData(queryKey, (issue) => issue && withMove(issue, article, step.to));
        queryClient.setQueryData(desk.issues.unplaced.queryKey(), (rows) => {
          const others = rows?.filter((row) => row.id !== article.id);
          return others && step.to === null ? [article, ...others] : others;
        });
      }
      mutate(step);
    };
    const remember = (next: History) => useHistories.setState({ [issueId]: next });
    const doNow = (step: Step) => {
      apply(step);
      remember({ done: [...history.done, step].slice(-KEPT_STEPS), undone: [] });
    };
    return {
      move: (article, to) => {
        const issue = queryClient.getQueryData(queryKey);
        if (!issue) return;
        const from = placeOf(issue, article.id);
        if (samePlace(from, to)) return;
        doNow({ kind: 'move', article, from, to });
      },
      override: (article, to) => {
        const issue = queryClient.getQueryData(queryKey);
        if (issue) doNow({ kind: 'override', article, from: overrideOf(issue, article.id), to });
      },
      undo: () => {
        const last = history.done.at(-1);
        if (!last) return null;
        apply(reversed(last));
        remember({ done: history.done.slice(0, -1), undone: [...history.undone, last] });
        return last;
      },
      redo: () => {
        const next = history.undone.at(-1);
        if (!next) return null;
        apply(next);
        remember({ done: [...history.done, next], undone: history.undone.slice(0, -1) });
        return next;
      },
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
    };
  }, [queryClient, queryKey, mutate, history, issueId, desk]);
}
