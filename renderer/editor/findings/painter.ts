/**
 * Draws underlines with the CSS Custom Highlight API: the text's own elements stay as they are. Only blocks
 * near the visible part of the page have ranges.
 */
import type { MarkStyle } from './anchors.ts';
import { Sight } from './sight.ts';

export type PaintStyle = MarkStyle | 'chosen';

export interface Mark {
  id: string;
  style: PaintStyle;
  range: Range;
}

/** A block or field with marks; `marks` is asked when it comes into sight or changes. */
interface Group {
  element: Element;
  marks(): Mark[];
}

const STYLES: readonly PaintStyle[] = ['chosen', 'hint', 'warning', 'error', 'spelling'];

export class Painter {
  readonly #groups = new Map<string, Group>();
  readonly #painted = new Map<string, readonly Mark[]>();
  readonly #visible = new Set<string>();
  readonly #highlights = new Map(STYLES.map((style) => [style, new Highlight()]));
  readonly #sight: Sight;
  /** Groups of which it is not known yet whether they are in sight. */
  readonly #unseen = new Set<string>();

  /** @param scroller holds the page and scrolls it. */
  constructor(scroller: HTMLElement) {
    for (const [style, highlight] of this.#highlights) {
      // The later one is drawn on top where two marks overlap.
      highlight.priority = STYLES.indexOf(style);
      CSS.highlights.set(`finding-${style}`, highlight);
    }
    this.#sight = new Sight(scroller, () => this.#look([...this.#groups.keys()]));
  }

  /** Takes a group in; `show` draws it. */
  set(name: string, element: Element, marks: () => Mark[]): void {
    const known = this.#groups.get(name);
    this.#groups.set(name, { element, marks });
    if (known?.element !== element) {
      this.#unseen.add(name);
      this.#visible.delete(name);
      this.#wipe(name);
    } else if (this.#visible.has(name)) this.#paint(name);
  }

  /** Draws those of the groups taken in that are in sight; the others once they come into it. */
  show(): void {
    if (this.#unseen.size === 0) return;
    this.#look([...this.#unseen]);
    this.#unseen.clear();
  }

  delete(name: string): void {
    if (!this.#groups.has(name)) return;
    this.#groups.delete(name);
    this.#unseen.delete(name);
    this.#visible.delete(name);
    this.#wipe(name);
  }

  /** Draws a group's marks anew, if they are in sight. */
  refresh(name: string): void {
    if (this.#visible.has(name)) this.#paint(name);
  }

  groups(): Iterable<string> {
    return this.#groups.keys();
  }

  /** The mark under a point of the window, the uppermost where several meet. */
  markAt(x: number, y: number): Mark | null {
    for (const marks of this.#painted.values()) {
      for (const mark of marks) {
        const rects = mark.style === 'chosen' ? [] : [...mark.range.getClientRects()];
        if (rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)) {
          return mark;
        }
      }
    }
    return null;
  }

  dispose(): void {
    this.#sight.dispose();
    for (const [style, highlight] of this.#highlights) {
      highlight.clear();
      // A newer editor may have taken the name over.
      if (CSS.highlights.get(`finding-${style}`) === highlight) CSS.highlights.delete(`finding-${style}`);
    }
  }

  #look(names: readonly string[]): void {
    const groups = names.flatMap((name) => {
      const group = this.#groups.get(name);
      return group ? [{ name, element: group.element }] : [];
    });
    // All places are read before anything is drawn.
    const inSight = this.#sight.of(groups.map(({ element }) => element));
    for (const [index, { name }] of groups.entries()) {
      if (!inSight[index]) {
        this.#visible.delete(name);
        this.#wipe(name);
      } else if (!this.#visible.has(name)) {
        this.#visible.add(name);
        this.#paint(name);
      }
    }
  }

  #paint(name: string): void {
    const marks = this.#groups.get(name)?.marks() ?? [];
    // The browser moves ranges along with what is typed: most keys leave nothing to draw anew.
    if (areSame(this.#painted.get(name) ?? [], marks)) return;
    this.#wipe(name);
    for (const { style, range } of marks) this.#highlights.get(style)?.add(range);
    this.#painted.set(name, marks);
  }

  #wipe(name: string): void {
    for (const { style, range } of this.#painted.get(name) ?? []) this.#highlights.get(style)?.delete(range);
    this.#painted.delete(name);
  }
}

function areSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, style, range }, index) => {
      const mark = other[index];
      return (
        mark?.id === id &&
        mark.style === style &&
        mark.range.startContainer === range.startContainer &&
        mark.range.startOffset === range.startOffset &&
        mark.range.endContainer === range.endContainer &&
        mark.range.endOffset === range.endOffset
      );
    })
  );
}
