/**
 * Moving articles in an issue: at once on the screen, then on the desk, one after the other, with undo.
 */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { ArticleSummary } from '#shared/model/article.ts';
import { findPlace, withArticleAt, withoutArticle } from '#shared/model/composition.ts';
import type { Issue, Placement } from '#shared/model/issue.ts';
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

interface History {
  done: readonly Move[];
  undone: readonly Move[];
}

const EMPTY: History = { done: [], undone: [] };
const KEPT_MOVES = 200;

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

export interface Composing {
  move(article: ArticleSummary, to: Placement | null): void;
  /** Takes the last move back and returns it; null when there is none. */
  undo(): Move | null;
  redo(): Move | null;
  canUndo: boolean;
  canRedo: boolean;
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
    mutationFn: async ({ article, to }: Pick<Move, 'article' | 'to'>) => {
      if (to) await calls.issues.place.mutate({ issueId, articleId: article.id, place: to });
      else await calls.issues.remove.mutate({ issueId, articleId: article.id });
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
    const apply = (article: ArticleSummary, to: Placement | null) => {
      void queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (issue) => issue && withMove(issue, article, to));
      queryClient.setQueryData(desk.issues.unplaced.queryKey(), (rows) => {
        const others = rows?.filter((row) => row.id !== article.id);
        return others && to === null ? [article, ...others] : others;
      });
      mutate({ article, to });
    };
    const remember = (next: History) => useHistories.setState({ [issueId]: next });
    return {
      move: (article, to) => {
        const issue = queryClient.getQueryData(queryKey);
        if (!issue) return;
        const from = placeOf(issue, article.id);
        if (samePlace(from, to)) return;
        apply(article, to);
        remember({ done: [...history.done, { article, from, to }].slice(-KEPT_MOVES), undone: [] });
      },
      undo: () => {
        const last = history.done.at(-1);
        if (!last) return null;
        apply(last.article, last.from);
        remember({ done: history.done.slice(0, -1), undone: [...history.undone, last] });
        return last;
      },
      redo: () => {
        const next = history.undone.at(-1);
        if (!next) return null;
        apply(next.article, next.to);
        remember({ done: [...history.done, next], undone: history.undone.slice(0, -1) });
        return next;
      },
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
    };
  }, [queryClient, queryKey, mutate, history, issueId, desk]);
}
