/**
 * Keeps the focus where one works: on an article that was moved by keys, as in another list its row is made anew, or on
 * the row after one that was sent elsewhere.
 */
import { useEffect, useRef } from 'react';
import type { Placement } from '#shared/model/issue.ts';
import { POOL } from './arrangement.ts';

interface Expected {
  /** Whose row is to have the focus; null: where the section's menu is. */
  articleId: string | null;
  /** True once the row stands where it is to have the focus. */
  isThere(row: HTMLElement): boolean;
  /** Where there is no row left. */
  container: string;
}

const rowOf = (articleId: string) => document.querySelector<HTMLElement>(`[data-article="${articleId}"]`);

function isAt(row: HTMLElement, place: Placement | null): boolean {
  if (row.dataset.container !== (place?.sectionId ?? POOL)) return false;
  // In the pool any position will do.
  return place === null || [...(row.parentElement?.children ?? [])].indexOf(row) === place.index;
}

export function useFollowingFocus() {
  const expected = useRef<Expected | null>(null);
  // After every drawing: the move may be on the screen only with a later one.
  useEffect(() => {
    const now = expected.current;
    if (!now) return;
    const row = now.articleId === null ? null : rowOf(now.articleId);
    if (now.articleId !== null && (!row || !now.isThere(row))) return;
    // After the menu that asked has given the focus back.
    const timer = window.setTimeout(() => {
      expected.current = null;
      const menu = document.querySelector<HTMLElement>(
        `[data-section="${now.container}"] [data-section-menu]`,
      );
      (row?.querySelector('button') ?? menu)?.focus();
    });
    return () => window.clearTimeout(timer);
  });
  return {
    /** The article will appear there; its row is to have the focus then. */
    expectAt: (articleId: string, place: Placement | null) => {
      expected.current = {
        articleId,
        isThere: (row) => isAt(row, place),
        container: place?.sectionId ?? POOL,
      };
    },
    /** The article will leave its list; the row after it, else the one before it, is to have the focus then. */
    expectGone: (articleId: string) => {
      const row = rowOf(articleId);
      const container = row?.dataset.container;
      if (!row || container === undefined) return;
      const beside = [row.nextElementSibling, row.previousElementSibling].find(
        (one) => one instanceof HTMLElement && one.dataset.article !== undefined,
      );
      expected.current = {
        articleId: beside instanceof HTMLElement ? (beside.dataset.article ?? null) : null,
        isThere: () => rowOf(articleId)?.dataset.container !== container,
        container,
      };
    },
  };
}
