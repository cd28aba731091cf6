/** Brings what somebody asked to see of the issue into sight, and the focus to it. */
import { useEffect } from 'react';

/** An article's row; or the names of the sections, the hints about the length, the articles not placed. */
export type ShownPlace = { articleId: string } | { part: 'sections' | 'length' | 'pool' };

/** What takes the focus, the first that is there. */
const TARGETS: Record<Extract<ShownPlace, { part: string }>['part'], readonly string[]> = {
  sections: ['[data-section-menu]'],
  length: ['[data-budget-hints]', '[data-section-menu]'],
  pool: ['[data-container="pool"] button', '[data-section-menu]'],
};

/** @param shown a new object each time it is asked for, also for the same place. */
export function useShownPlace(shown: ShownPlace | null): void {
  useEffect(() => {
    if (!shown) return;
    // After the dialog or popover that asked has given the focus back.
    const timer = window.setTimeout(() => {
      const selectors =
        'articleId' in shown ? [`[data-article="${shown.articleId}"] button`] : TARGETS[shown.part];
      const target = selectors
        .map((selector) => document.querySelector<HTMLElement>(selector))
        .find((element) => element !== null);
      (target?.closest('[data-article]') ?? target)?.scrollIntoView({ block: 'nearest' });
      target?.focus();
    });
    return () => window.clearTimeout(timer);
  }, [shown]);
}
