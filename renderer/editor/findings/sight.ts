/**
 * Which elements of a scrolled page are in sight. It looks when the page is scrolled or resized and when typing
 * rests, never during a key: the browser's own observer works out the place of every element in every frame.
 */

/** Share of the height that is looked at above and below what is in sight. */
const MARGIN = 0.2;
/** What typing moved into sight is looked for after this much rest, in ms. */
const REST_MS = 200;

export class Sight {
  readonly #scroller: HTMLElement;
  readonly #onMove: () => void;
  readonly #sizes: ResizeObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param scroller holds the page and scrolls it.
   * @param onMove told whenever other elements may have come into sight.
   */
  constructor(scroller: HTMLElement, onMove: () => void) {
    this.#scroller = scroller;
    this.#onMove = onMove;
    this.#sizes = new ResizeObserver(() => this.#moveSoon());
    for (const element of [scroller, ...scroller.children]) this.#sizes.observe(element);
    scroller.addEventListener('scroll', onMove, { passive: true });
  }

  /** Tells of elements, all at once, whether they are in sight or nearly so. */
  of(elements: readonly Element[]): boolean[] {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const margin = height * MARGIN;
    return elements.map((element) => {
      const box = element.getBoundingClientRect();
      return box.bottom > top - margin && box.top < bottom + margin;
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#scroller.removeEventListener('scroll', this.#onMove);
  }

  #moveSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onMove, REST_MS);
  }
}
