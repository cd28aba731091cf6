/** What a person asks about with the right mouse button or the menu key, as the page shows it. */
import type { PositioningVirtualElement } from '@fluentui/react-components';
import { useCommentView } from '../comments/comment-store.ts';
import { useSuggestionView } from '../suggestions/suggestion-store.ts';
import { suggestionsAt } from './marks-at.ts';

export interface Asked {
  threadIds: readonly string[];
  suggestionIds: readonly string[];
  hasSelection: boolean;
  /** Where the menu stands. */
  place: PositioningVirtualElement;
  /** What had the focus in the text; the text itself where the focus was elsewhere. */
  cameFrom: HTMLElement;
}

/** Null where nobody has commented or suggested anything. */
export function askedAt(event: MouseEvent): Asked | null {
  const { target, clientX, clientY } = event;
  const body = target instanceof Element ? target.closest<HTMLElement>('.article-body') : null;
  if (!(target instanceof Element) || body === null) return null;
  const selection = window.getSelection();
  // The keyboard's menu has no place of its own: it is about the caret.
  const isByKey = event.button !== 2;
  const node = isByKey ? (selection?.focusNode ?? null) : target;
  const element = node instanceof Element ? node : node?.parentElement;
  // Cells that were selected are what is asked about, whatever was said of their words.
  if (element?.closest('.article-table-cell-selected')) return null;
  const threadIds = (node && useCommentView.getState().layer?.at(node)) ?? [];
  const { chosen } = useSuggestionView.getState();
  const atCaret = chosen === null ? [] : [chosen];
  const suggestionIds = isByKey ? atCaret : (suggestionsAt(target, clientX, clientY)?.ids ?? []);
  if (threadIds.length === 0 && suggestionIds.length === 0) return null;
  const place = isByKey ? caretRect(selection) : new DOMRect(clientX, clientY, 0, 0);
  const { activeElement } = document;
  return {
    threadIds,
    suggestionIds,
    hasSelection: selection?.isCollapsed === false,
    place: { getBoundingClientRect: () => place },
    cameFrom: activeElement instanceof HTMLElement && body.contains(activeElement) ? activeElement : body,
  };
}

function caretRect(selection: Selection | null): DOMRect {
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  if (caret && caret.height > 0) return caret;
  const { focusNode } = selection ?? {};
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
  return element?.getBoundingClientRect() ?? new DOMRect();
}
