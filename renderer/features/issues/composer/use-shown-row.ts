/** Brings the row that somebody asked to see into sight, and the focus to it. */
import { useEffect } from 'react';

/** @param shown a new object each time it is asked for, also for the same article. */
export function useShownRow(shown: { articleId: string } | null): void {
  useEffect(() => {
    if (!shown) return;
    // After the popover that asked has given the focus back.
    const timer = window.setTimeout(() => {
      const row = document.querySelector<HTMLElement>(`[data-article="${shown.articleId}"]`);
      row?.scrollIntoView({ block: 'nearest' });
      row?.querySelector('button')?.focus();
    });
    return () => window.clearTimeout(timer);
  }, [shown]);
}
