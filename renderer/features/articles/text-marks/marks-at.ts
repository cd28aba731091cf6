/** Which suggestions stand at a place of the text on the screen. */

/** Blocks of text: what is suggested of them is about their end alone, where a ¶ is drawn. */
const TEXT_BLOCKS = 'p, h1, h2, h3, blockquote, li';

export interface SuggestionsHere {
  ids: readonly string[];
  element: Element;
}

/**
 * Suggestions under a point of the window, or null.
 *
 * @param target what the browser names as being there
 */
export function suggestionsAt(target: EventTarget | null, x: number, y: number): SuggestionsHere | null {
  if (!(target instanceof Element) || target.closest('.article-body') === null) return null;
  const element = target.closest('[data-suggestion]');
  const ids = element?.getAttribute('data-suggestion')?.split(' ') ?? [];
  if (element === null || ids.length === 0) return null;
  if (element.matches(TEXT_BLOCKS) && !(target === element && isAtEnd(element, x, y))) return null;
  return { ids, element };
}

/** True right of the last words of a block, where its ¶ stands. */
function isAtEnd(block: Element, x: number, y: number): boolean {
  const words = new Range();
  words.selectNodeContents(block);
  const last = [...words.getClientRects()].at(-1);
  if (last === undefined) return true;
  return y >= last.top && y <= last.bottom && x >= last.right && x <= last.right + last.height;
}

/** The line of an element that is nearest to a point: a stretch that is broken over lines has several. */
export function rectNear(element: Element, x: number, y: number): DOMRect {
  const distance = ({ left, right, top, bottom }: DOMRect) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const [nearest] = [...element.getClientRects()].sort((one, other) => distance(one) - distance(other));
  return nearest ?? element.getBoundingClientRect();
}
