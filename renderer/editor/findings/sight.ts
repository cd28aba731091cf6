/**
 * Which elements of a scrolled page are in sight. It looks when the page is scrolled or resized and when typing
 * rests, never during a key: the browser's own observer works out the place of every element in every frame.
 */

/** Share of the height that is looked at above and below what is in sight. */
const MARGIN = 0.2;
/** What typing moved into sight is looked for after this much rest, in ms. */
const REST_MS = 200;

export interface Moves {
  /** Other elements may have come into sight. */
  moved(): void;
  /** The page or the window on it has another size; nothing of it is drawn yet. */
  resized(): void;
  /** Typing and resizing rest: as `moved`, and anything may have moved within the page. */
  rested(): void;
}

export class Sight {
  readonly #scroller: HTMLElement;
  readonly #moves: Moves;
  readonly #sizes: ResizeObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = 0;

  /** @param scroller holds the page and scrolls it. */
  constructor(scroller: HTMLElement, moves: Moves) {
    this.#scroller = scroller;
    this.#moves = moves;
    this.#sizes = new ResizeObserver(() => {
      moves.resized();
      this.lookAtRest();
    });
    for (const element of [scroller, ...scroller.children]) this.#sizes.observe(element);
    scroller.addEventListener('scroll', moves.moved, { passive: true });
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

  /** `rested` is told after a rest; asking again only moves it on, as new timers for each key would be felt. */
  lookAtRest(): void {
    this.#dueAt = performance.now() + REST_MS;
    this.#timer ??= setTimeout(this.#rest, REST_MS);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#sizes.disconnect();
    this.#scroller.removeEventListener('scroll', this.#moves.moved);
  }

  readonly #rest = (): void => {
    const left = this.#dueAt - performance.now();
    this.#timer = left >= 1 ? setTimeout(this.#rest, left) : undefined;
    if (this.#timer === undefined) this.#moves.rested();
  };
}
