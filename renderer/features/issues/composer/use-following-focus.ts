/** Keeps the focus on an article that was moved by keys: in another list its row is made anew. */
import { useEffect, useRef } from 'react';
import type { Placement } from '#shared/model/issue.ts';
import { POOL } from './arrangement.ts';

interface Expected {
  articleId: string;
  /** Null is the pool, where any position will do. */
  place: Placement | null;
}

function isAt(row: HTMLElement, place: Placement | null): boolean {
  if (row.dataset.container !== (place?.sectionId ?? POOL)) return false;
  return place === null || [...(row.parentElement?.children ?? [])].indexOf(row) === place.index;
}

export function useFollowingFocus() {
  const expected = useRef<Expected | null>(null);
  // After every drawing: the move may be on the screen only with a later one.
  useEffect(() => {
    if (!expected.current) return;
    const { articleId, place } = expected.current;
    const row = document.querySelector<HTMLElement>(`[data-article="${articleId}"]`);
    if (!row || !isAt(row, place)) return;
    expected.current = null;
    row.querySelector('button')?.focus();
  });
  return {
    /** The article will appear there; its row is to have the focus then. */
    expectAt: (articleId: string, place: Placement | null) => {
      expected.current = { articleId, place };
    },
  };
}
