/**
 * Lines under words, drawn over the page as elements of their own. CSS highlights would need less, but with one in a
 * paragraph the browser paints every such paragraph in sight again for each letter typed anywhere.
 */
import type { MarkStyle } from './anchors.ts';

export interface Underline {
  style: MarkStyle;
  range: Range;
}

/** One line under (a part of) a word; pixels from the corner of the block. */
interface Stroke {
  style: MarkStyle;
  left: number;
  top: number;
  width: number;
}

/** What is read before anything is drawn. */
interface Measured {
  left: number;
  top: number;
  width: number;
  height: number;
  strokes: readonly Stroke[] | null;
}

interface Drawn {
  element: Element;
  underlines: readonly Underline[];
  /** Holds the strokes; stands where the block stands. */
  frame: HTMLElement;
  at: Measured;
}

/** Differs from every place, so all of it is written. */
const NOWHERE: Measured = { left: NaN, top: NaN, width: NaN, height: NaN, strokes: null };
/** Pixels that a line stands above the lower edge of the letters' box. */
const LIFT = 2;

export class UnderlineLayer {
  readonly #layer = document.createElement('div');
  readonly #drawn = new Map<string, Drawn>();
  /** Blocks whose underlines changed since they were drawn. */
  readonly #stale = new Set<string>();

  /** @param parent the underlines lie over what it holds; it is positioned and does not scroll by itself. */
  constructor(parent: HTMLElement) {
    this.#layer.className = 'finding-underlines';
    parent.append(this.#layer);
  }

  /** Underlines these in a block, instead of what was underlined there; drawn by `drawNew`. */
  set(name: string, element: Element, underlines: readonly Underline[]): void {
    const known = this.#drawn.get(name);
    if (known) Object.assign(known, { element, underlines });
    else {
      const frame = document.createElement('div');
      this.#drawn.set(name, {
        element,
        underlines,
        frame,
        at: NOWHERE,
      });
      this.#layer.append(frame);
    }
    this.#stale.add(name);
  }

  delete(name: string): void {
    this.#drawn.get(name)?.frame.remove();
    this.#drawn.delete(name);
    this.#stale.delete(name);
  }

  /** Draws what was set anew. The blocks behind it keep their places, or `follow` is called too. */
  drawNew(): void {
    this.#draw([...this.#stale]);
  }

  /** Puts all lines where their blocks are by now. */
  follow(): void {
    this.#draw([...this.#drawn.keys()]);
  }

  #draw(names: readonly string[]): void {
    if (names.length === 0) return;
    // All is measured before anything is drawn: one layout for all.
    const origin = this.#layer.getBoundingClientRect();
    // Places are told in pixels of the window, and set in those of the page, which may be enlarged.
    const zoom = this.#layer.currentCSSZoom;
    const measured = names.flatMap((name) => {
      const drawn = this.#drawn.get(name);
      return drawn ? [{ drawn, now: measure(drawn, origin, zoom, this.#stale.has(name)) }] : [];
    });
    this.#stale.clear();
    for (const { drawn, now } of measured) {
      const { frame, at } = drawn;
      if (at.left !== now.left) frame.style.left = `${now.left}px`;
      if (at.top !== now.top) frame.style.top = `${now.top}px`;
      if (now.strokes) drawStrokes(frame, at.strokes ?? [], now.strokes);
      drawn.at = { ...now, strokes: now.strokes ?? at.strokes };
    }
  }

  dispose(): void {
    this.#layer.remove();
  }
}

/** Strokes are null when those drawn still hold: the words stand in their block where they stood. */
function measure(drawn: Drawn, origin: DOMRect, zoom: number, isStale: boolean): Measured {
  const { element, underlines, at } = drawn;
  // Scrolling changes the last places of fractions, which nobody sees.
  const pixels = (distance: number) => Math.round((distance / zoom) * 100) / 100;
  const box = element.getBoundingClientRect();
  const width = pixels(box.width);
  const height = pixels(box.height);
  const isKept = !isStale && at.strokes !== null && at.width === width && at.height === height;
  const strokesOf = ({ style, range }: Underline): Stroke[] =>
    [...range.getClientRects()].map((rect) => ({
      style,
      left: pixels(rect.left - box.left),
      top: pixels(rect.bottom - box.top) - LIFT,
      width: pixels(rect.width),
    }));
  return {
    left: pixels(box.left - origin.left),
    top: pixels(box.top - origin.top),
    width,
    height,
    strokes: isKept ? null : underlines.flatMap(strokesOf),
  };
}

function drawStrokes(frame: HTMLElement, before: readonly Stroke[], now: readonly Stroke[]): void {
  while (frame.children.length > now.length) frame.lastElementChild?.remove();
  while (frame.children.length < now.length) frame.append(document.createElement('i'));
  for (const [index, line] of frame.querySelectorAll('i').entries()) {
    const stroke = now[index];
    if (!stroke) continue;
    // A line that was just made was none before.
    const known = before[index];
    if (known?.style !== stroke.style) line.className = `finding-${stroke.style}`;
    for (const side of ['left', 'top', 'width'] as const) {
      if (known?.[side] !== stroke[side]) line.style[side] = `${stroke[side]}px`;
    }
  }
}
