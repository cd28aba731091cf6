/** Has pictures of articles ready in the sizes in which they go out, made while nobody works. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Change, DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { ResolvedIssue } from '../../publishing/layout/resolved-issue.ts';
import { dropOldest } from '../../publishing/pictures/kept-pictures.ts';
import type { PrintSizesRequest } from '../../publishing/pictures/print-sizes.task.ts';

/** How issues and articles come resolved; an article as an issue of its own. */
export interface Resolver {
  resolve(issueId: string): Promise<{ issue: ResolvedIssue }>;
  resolveAlone(articleId: string): Promise<ResolvedIssue>;
}

/** Milliseconds without a change after which work begins. */
const REST = 5_000;
/** Seconds for one picture. */
const TIME_LIMIT = 60;
/** Bytes that print sizes may take: the pictures of the last dozens of issues. */
const MOST_BYTES = 2 ** 30;

export class PrintSizes {
  readonly #resolver: Resolver;
  readonly #workers: WorkerPool;
  readonly #folder: Pick<LibraryFolder, 'printSizes'>;
  readonly #stopped = new AbortController();
  /** Issues and articles that changed. */
  readonly #waiting = new Map<string, Change>();
  #lastChange = 0;
  #isRunning = false;

  constructor(
    resolver: Resolver,
    workers: WorkerPool,
    events: DeskEvents,
    folder: Pick<LibraryFolder, 'printSizes'>,
  ) {
    this.#resolver = resolver;
    this.#workers = workers;
    this.#folder = folder;
    const stop = events.listen((change) => this.#changed(change));
    this.#stopped.signal.addEventListener('abort', stop, { once: true });
  }

  /**
   * Makes what changed issues and articles lack.
   *
   * @param rest milliseconds to wait for after each change; without it, work begins at once.
   */
  async catchUp(rest = 0): Promise<void> {
    while (this.#waiting.size > 0) {
      await this.#untilRest(rest);
      const [key, change] = this.#waiting.entries().next().value ?? [];
      if (key === undefined || !change) return;
      this.#waiting.delete(key);
      const issue = await this.#resolve(change);
      if (issue) await this.#make({ issue, hasFront: change.kind === 'issue' }, rest);
    }
    await dropOldest(this.#folder.printSizes, MOST_BYTES);
  }

  /** What is being made is left to the pool that closes. */
  stop(): void {
    this.#stopped.abort();
  }

  #changed(change: Change): void {
    if (change.kind !== 'article' && change.kind !== 'issue') return;
    this.#waiting.set(`${change.kind} ${change.id}`, change);
    this.#lastChange = performance.now();
    if (this.#isRunning) return;
    this.#isRunning = true;
    // Whatever goes wrong, an export makes what it lacks by itself.
    void this.catchUp(REST)
      .catch(() => undefined)
      .finally(() => {
        this.#isRunning = false;
      });
  }

  /** Null for what is gone, and for what shows no picture. */
  async #resolve({ kind, id }: Change): Promise<ResolvedIssue | null> {
    try {
      const issue =
        kind === 'issue' ? (await this.#resolver.resolve(id)).issue : await this.#resolver.resolveAlone(id);
      return Object.keys(issue.pictures).length > 0 ? issue : null;
    } catch {
      return null;
    }
  }

  async #make(request: PrintSizesRequest, rest: number): Promise<void> {
    const options = { timeLimit: TIME_LIMIT, signal: this.#stopped.signal };
    while (await this.#workers.runBehind('pictures.printSizes', request, options)) {
      await this.#untilRest(rest);
    }
  }

  async #untilRest(rest: number): Promise<void> {
    for (;;) {
      const left = this.#lastChange + rest - performance.now();
      if (left <= 0) return;
      await pause(left, undefined, { ref: false, signal: this.#stopped.signal });
    }
  }
}
