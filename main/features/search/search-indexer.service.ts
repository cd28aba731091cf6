/** Keeps the index up to date: what triggers wrote down as changed is read again, a little at a time. */
import { setTimeout as pause } from 'node:timers/promises';
import { DeskError } from '#shared/errors.ts';
import type { Progress } from '#shared/model/job.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import { INDEX_VERSION, indexedText } from './index-text.ts';
import type { SearchIndexRepository } from './search-index.repository.ts';
import type { SearchableTexts } from './searchable-texts.repository.ts';

/**
 * Texts read in one transaction: about as long as two frames on the screen. Fewer would leave the index in many more
 * parts to bring together.
 */
const SLICE = 40;
/** Texts read in one transaction while nobody waits for the desk. */
const LARGE_SLICE = 500;
/** A search brings up to date what changed a moment ago; a whole import is left to the work behind. */
const MOST_AT_ONCE = 400;
/** Milliseconds. */
const LONGEST_WAIT = 200;
/** A search looks for itself; the work behind waits until nobody has written for so long. */
const REST_BEFORE = 3_000;
export const REST_BETWEEN = 10;
/** So many at once, and the whole index is brought together after them. */
const MANY = 2_000;

export interface CatchUpOptions {
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  /** Milliseconds left to others after each slice; without it, the work has the desk to itself. */
  rest?: number;
}

export class SearchIndexer {
  readonly #index: SearchIndexRepository;
  readonly #texts: SearchableTexts;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  readonly #abort = new AbortController();
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(index: SearchIndexRepository, texts: SearchableTexts, work: UnitOfWork, events: DeskEvents) {
    this.#index = index;
    this.#texts = texts;
    this.#work = work;
    this.#events = events;
    const stop = events.listen(() => this.#wakeLater());
    this.#abort.signal.addEventListener('abort', stop, { once: true });
    this.#wakeLater();
  }

  /** Brings what changed up to date as far as a search may wait for it. @returns how many texts wait on. */
  async freshen(): Promise<number> {
    await this.#prepare();
    const start = performance.now();
    let waiting = await this.#index.staleCount();
    while (waiting > 0 && waiting <= MOST_AT_ONCE && performance.now() - start < LONGEST_WAIT) {
      await this.#slice();
      waiting = await this.#index.staleCount();
    }
    if (waiting > 0) this.#wakeLater();
    return waiting;
  }

  /** Reads all that changed. What was done stays when it is cancelled. @returns how many texts. */
  async catchUp({ signal, progress, rest }: CatchUpOptions = {}): Promise<number> {
    await this.#prepare();
    const all = await this.#index.staleCount();
    let done = 0;
    for (let read = -1; read !== 0; done += read) {
      if (signal?.aborted) return done;
      if (all > 0) progress?.({ step: 'indexing', fraction: Math.min(1, done / all) });
      read = await this.#slice(rest === undefined ? LARGE_SLICE : SLICE);
      await pause(rest);
    }
    if (done >= MANY) await this.#index.beginMerge();
    // Every part that a search has to look into makes it slower.
    while (done > 0 && !signal?.aborted && (await this.#index.merge())) await pause(rest);
    return done;
  }

  /**
   * Makes the whole index anew. When that is stopped, the rest follows behind the scenes; until then less is found.
   *
   * @returns how many texts were read.
   * @throws DeskError JOB_CANCELLED
   */
  async rebuild(options: CatchUpOptions = {}): Promise<number> {
    await this.#index.reset(INDEX_VERSION);
    const work = this.catchUp(options);
    this.#running ??= this.#whileRunning(work);
    const done = await work;
    this.#events.tell('search', '');
    if (!options.signal?.aborted) return done;
    this.#wakeLater();
    throw new DeskError('JOB_CANCELLED', {});
  }

  /** Stops the work behind; a slice that has begun is finished first. */
  async close(): Promise<void> {
    this.#abort.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  /**
   * An index of another build is begun anew. Asked each time: the whole library may have been replaced meanwhile, by a
   * copy that was brought back or by an office's own.
   */
  async #prepare(): Promise<void> {
    if ((await this.#index.version()) === INDEX_VERSION) return;
    await this.#work.transaction(async () => {
      if ((await this.#index.version()) !== INDEX_VERSION) await this.#index.reset(INDEX_VERSION);
    });
  }

  /** One transaction, reading included: what is saved meanwhile stays marked as changed. @returns texts read. */
  #slice(texts = SLICE): Promise<number> {
    return this.#work.transaction(async () => {
      await this.#prepare();
      const refs = await this.#index.stale(texts);
      const read = await this.#texts.read(refs);
      if (refs.length > 0) await this.#index.replace(refs, read.map(indexedText));
      return refs.length;
    });
  }

  #wakeLater(): void {
    if (this.#running || this.#abort.signal.aborted) return;
    if (this.#timer) {
      this.#timer.refresh();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const work = this.catchUp({ signal: this.#abort.signal, rest: REST_BETWEEN }).then((done) => {
        // Who looked meanwhile saw less than there is.
        if (done > 0) this.#events.tell('search', '');
      });
      this.#running = this.#whileRunning(work);
    }, REST_BEFORE);
    this.#timer.unref();
  }

  /** No other work begins behind meanwhile. */
  async #whileRunning(work: Promise<unknown>): Promise<void> {
    // The next change, or the next search, tries again; who searches is told what went wrong.
    await work.catch(() => undefined);
    this.#running = null;
  }
}
