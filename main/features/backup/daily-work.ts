/** What the desk does once a day by itself, a while after it was opened and never at the same moment as a start. */

/** Milliseconds from the opening to the first look, and from one look to the next. */
const FIRST = 2 * 60_000;
const EVERY = 60 * 60_000;

export class DailyWork {
  readonly #tasks: readonly ((signal: AbortSignal) => Promise<void>)[];
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> = Promise.resolve();

  /**
   * @param tasks each finds out by itself whether it is due, and remembers what a person should know. One that takes
   *   long ends early when its signal aborts.
   */
  constructor(tasks: readonly ((signal: AbortSignal) => Promise<void>)[]) {
    this.#tasks = tasks;
  }

  start(): void {
    this.#wait(FIRST);
  }

  /** No new task begins. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#stopped.abort();
  }

  /** Settles when what ran has come to its end. */
  ended(): Promise<void> {
    return this.#running;
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look();
    }, milliseconds).unref();
  }

  async #look(): Promise<void> {
    for (const task of this.#tasks) {
      if (this.#timer === null) return;
      // What failed is tried again with the next look.
      await task(this.#stopped.signal).catch(() => undefined);
    }
    if (this.#timer !== null) this.#wait(EVERY);
  }
}
