/**
 * Draws the marks of findings: lines under the words, and a colour behind the one that is being looked at. Only
 * blocks near the visible part of the page are drawn.
 */
import type { MarkStyle } from './anchors.ts';
import { Sight } from './sight.ts';
import { UnderlineLayer } from './underlines.ts';

export interface Mark {
  id: string;
  style: MarkStyle;
  range: Range;
  isChosen: boolean;
}

/** A block or field with marks; `marks` is asked when it comes into sight or changes. */
interface Group {
  element: Element;
  marks(): Mark[];
}

const CHOSEN = 'finding-chosen';

export class Painter {
  readonly #groups = new Map<string, Group>();
  readonly #painted = new Map<string, readonly Mark[]>();
  readonly #visible = new Set<string>();
  readonly #underlines: UnderlineLayer;
  readonly #chosen = new Highlight();
  readonly #sight: Sight;
  /** Groups of which it is not known yet whether they are in sight. */
  readonly #unseen = new Set<string>();
  #isRearranged = false;

  /**
   * @param scroller holds the page and scrolls it.
   * @param layer lies over the page and scrolls with it.
   */
  constructor(scroller: HTMLElement, layer: HTMLElement) {
    this.#underlines = new UnderlineLayer(layer);
    CSS.highlights.set(CHOSEN, this.#chosen);
    this.#sight = new Sight(scroller, {
      moved: () => this.#look([...this.#groups.keys()]),
      resized: () => this.#repaint(),
      rested: () => {
        this.#look([...this.#groups.keys()]);
        this.#repaint();
      },
    });
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

  /**
   * Draws those of the groups taken in that are in sight, the others once they come into it. A line more or less
   * changes the size of the page, which puts the blocks below right before they are drawn.
   */
  show(): void {
    const unseen = [...this.#unseen];
    this.#unseen.clear();
    this.#look(unseen);
    if (this.#isRearranged) this.#underlines.follow();
    this.#isRearranged = false;
    // What was typed may move words of other blocks too, such as the numbers of notes.
    this.#sight.lookAtRest();
  }

  /** Blocks came, went or changed places: others may have moved while the page kept its size. */
  rearranged(): void {
    this.#isRearranged = true;
  }

  delete(name: string): void {
    if (!this.#groups.has(name)) return;
    this.#groups.delete(name);
    this.#unseen.delete(name);
    this.#visible.delete(name);
    this.#wipe(name);
  }

  groups(): Iterable<string> {
    return this.#groups.keys();
  }

  /** The mark under a point of the window. */
  markAt(x: number, y: number): Mark | null {
    for (const marks of this.#painted.values()) {
      for (const mark of marks) {
        const rects = [...mark.range.getClientRects()];
        if (rects.some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom)) {
          return mark;
        }
      }
    }
    return null;
  }

  dispose(): void {
    this.#sight.dispose();
    this.#underlines.dispose();
    this.#chosen.clear();
    // A newer editor may have taken the name over.
    if (CSS.highlights.get(CHOSEN) === this.#chosen) CSS.highlights.delete(CHOSEN);
  }

  /** Draws those of these groups that are in sight. */
  #look(names: readonly string[]): void {
    const groups = names.flatMap((name) => {
      const group = this.#groups.get(name);
      return group ? [{ name, element: group.element }] : [];
    });
    // All places are read before anything is drawn.
    const inSight = groups.length > 0 ? this.#sight.of(groups.map(({ element }) => element)) : [];
    for (const [index, { name }] of groups.entries()) {
      if (!inSight[index]) {
        this.#visible.delete(name);
        this.#wipe(name);
      } else if (!this.#visible.has(name)) {
        this.#visible.add(name);
        this.#paint(name);
      }
    }
    this.#underlines.drawNew();
  }

  /** Draws all in sight anew: anything may stand elsewhere. */
  #repaint(): void {
    for (const name of this.#visible) this.#paint(name);
    this.#underlines.drawNew();
  }

  /** Also where the marks are the same: the browser moves ranges along with what is typed, but no lines. */
  #paint(name: string): void {
    const group = this.#groups.get(name);
    if (!group) return;
    const marks = group.marks();
    this.#unchoose(name);
    for (const { isChosen, range } of marks) if (isChosen) this.#chosen.add(range);
    this.#painted.set(name, marks);
    this.#underlines.set(name, group.element, marks);
  }

  #wipe(name: string): void {
    this.#unchoose(name);
    this.#painted.delete(name);
    this.#underlines.delete(name);
  }

  #unchoose(name: string): void {
    for (const { isChosen, range } of this.#painted.get(name) ?? []) {
      if (isChosen) this.#chosen.delete(range);
    }
  }
}
