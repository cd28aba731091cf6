/** Work that follows something that changes faster than it can be done: one run at a time, the next with what is newest. */
export class LatestWins {
  readonly #run: (signal: AbortSignal) => Promise<void>;
  readonly #stopped = new AbortController();
  #isUnderWay = false;
  #isAsked = false;

  /** @param run never throws; its signal is raised by `stop`. */
  constructor(run: (signal: AbortSignal) => Promise<void>) {
    this.#run = run;
  }

  /** Runs soon: behind what happens now, and behind the run that is under way. */
  ask(): void {
    this.#isAsked = true;
    if (!this.#isUnderWay) void this.#work();
  }

  stop(): void {
    this.#isAsked = false;
    this.#stopped.abort();
  }

  async #work(): Promise<void> {
    this.#isUnderWay = true;
    // The key that was pressed is shown first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    while (this.#isAsked) {
      this.#isAsked = false;
      await this.#run(this.#stopped.signal);
    }
    this.#isUnderWay = false;
  }
}
