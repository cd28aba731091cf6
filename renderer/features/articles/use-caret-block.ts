/** The block of the article's body that holds the caret. */
import { useEffect } from 'react';
import { afterRest } from './after-rest.ts';

/** Clicking through a text asks for many pages; the last place is what counts. */
const REST_MS = 120;

/**
 * @param onMove is told the index of the block whenever the caret comes to rest in the body, and null when it left
 *   it for another field. A caret that rests in the pages or elsewhere counts for nothing.
 */
export function useCaretBlock(onMove: (block: number | null) => void): void {
  useEffect(() => {
    const look = () => {
      const node = document.getSelection()?.anchorNode ?? null;
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      const body = element?.closest('.article-body');
      if (!body) {
        if (element?.closest('.article-editor')) onMove(null);
        return;
      }
      // Every block is a child of the body; what is not stands behind them all.
      const block = [...body.children].findIndex((child) => child.contains(element));
      if (block >= 0) onMove(block);
    };
    const moved = afterRest(REST_MS, look);
    document.addEventListener('selectionchange', moved.touch);
    return () => {
      moved.cancel();
      document.removeEventListener('selectionchange', moved.touch);
    };
  }, [onMove]);
}
