/**
 * Looks at pictures that nobody looked at when they came: those of a library that is older than the looks, and those
 * that an earlier build merged from packages. It goes on where it was cut off, as what was seen is written down.
 */
import { DeskError } from '#shared/errors.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { InspectedPicture } from './inspect-picture.task.ts';
import type { PictureStores } from './picture-stores.ts';

/** Pictures that are written down together, with one wait for the disk. */
const TOGETHER = 20;
/** Seconds for one picture. */
const TIME_LIMIT = 60;

interface Unseen {
  id: string;
  hash: string;
  name: string;
}

export class MissingLooks {
  readonly #stores: PictureStores;
  readonly #workers: WorkerPool;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  /** Id up to which each had its turn since the desk was opened: a broken file is not read again every time. */
  #after = '';

  constructor(stores: PictureStores, workers: WorkerPool, work: UnitOfWork, events: DeskEvents) {
    this.#stores = stores;
    this.#workers = workers;
    this.#work = work;
    this.#events = events;
  }

  /** Goes through all of them, one at a time, so that whoever works waits for one at most. */
  async find(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted) {
      const batch = await this.#stores.pictures.withoutLook(this.#after, TOGETHER);
      if (batch.length === 0) return;
      const seen: { picture: Unseen; by: InspectedPicture }[] = [];
      for (const picture of batch) {
        const by = await this.#inspect(picture, signal);
        if (signal?.aborted) break;
        this.#after = picture.id;
        if (by) seen.push({ picture, by });
      }
      await this.#keep(seen);
    }
  }

  /** Null for a file that is lost, or that cannot be read as a picture. */
  async #inspect({ hash, name }: Unseen, signal?: AbortSignal): Promise<InspectedPicture | null> {
    const { files } = this.#stores;
    if (!files.has(hash)) return null;
    const options = { timeLimit: TIME_LIMIT, ...(signal && { signal }) };
    try {
      return await this.#workers.run('pictures.inspect', { path: files.pathOf(hash), name }, options);
    } catch (thrown) {
      if (thrown instanceof DeskError) return null;
      throw thrown;
    }
  }

  async #keep(seen: readonly { picture: Unseen; by: InspectedPicture }[]): Promise<void> {
    const last = seen.at(-1);
    if (!last) return;
    await this.#work.transaction(async () => {
      for (const { picture, by } of seen) {
        await this.#stores.pictures.setLook(picture, by.look, by.takenOnSeen);
      }
      this.#events.tell('picture', last.picture.id);
    });
  }
}
