/**
 * Shows where threads are about, with the CSS Custom Highlight API: no element is added to the text, and the
 * browser keeps the ranges while someone types. The text says it to screen readers too.
 */
import type { Standing } from './thread-index.ts';
import { threadOf } from './thread-state.ts';
import './comment.css';

const QUIET = 'article-comment';
const STRONG = 'article-comment-active';

/** What is shown of a thread. */
export interface Shown {
  /** "Nhận xét của Lan: …", for screen readers. */
  label: string;
  active: boolean;
}

export function createHighlights() {
  let described: HTMLElement[] = [];
  const clear = () => {
    for (const element of described) {
      element.removeAttribute('role');
      element.removeAttribute('aria-description');
    }
    described = [];
  };
  return {
    /** @param shownOf null for what is not to be seen. */
    show(standing: readonly Standing[], shownOf: (threadId: string) => Shown | null): void {
      clear();
      const quiet = new Highlight();
      const strong = new Highlight();
      strong.priority = 1;
      for (const { id, range, elements } of standing) {
        const shown = shownOf(threadOf(id));
        if (shown === null) continue;
        (shown.active ? strong : quiet).add(range);
        for (const element of elements) {
          const others = element.getAttribute('aria-description');
          element.setAttribute('role', 'mark');
          element.setAttribute(
            'aria-description',
            others === null ? shown.label : `${others}; ${shown.label}`,
          );
          described.push(element);
        }
      }
      CSS.highlights.set(QUIET, quiet);
      CSS.highlights.set(STRONG, strong);
    },
    remove(): void {
      clear();
      CSS.highlights.delete(QUIET);
      CSS.highlights.delete(STRONG);
    },
  };
}
