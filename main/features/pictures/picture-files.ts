/** Files on their way into the picture library: looked at, stored once, known again by content and by looks. */
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Picture, PictureDetails } from '#shared/model/library.ts';
import type { PictureRecord, SimilarPicture, Turn } from '#shared/model/picture.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { RemovedPart } from './drawing/safe-svg.ts';
import { nearest } from './look.ts';
import { pictureName } from './picture-name.ts';
import type { PictureStores } from './picture-stores.ts';
import type { PictureFile } from './pictures.repository.ts';

export interface AddedPicture {
  picture: Picture;
  /** It was in the library before; a person may have put it into the trash, from where it is back. */
  isKnown: boolean;
  /** Looks nearly the same and was there before; null when none does. */
  similar: SimilarPicture | null;
  /** What a drawing lost so that it is safe. */
  removed: readonly RemovedPart[];
}

/** Seconds for one picture. */
const TIME_LIMIT = 60;

export class PictureFiles {
  readonly #stores: PictureStores;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #work: UnitOfWork;
  readonly #now: () => Date;

  constructor(
    stores: PictureStores,
    folder: LibraryFolder,
    workers: WorkerPool,
    work: UnitOfWork,
    now: () => Date,
  ) {
    this.#stores = stores;
    this.#folder = folder;
    this.#workers = workers;
    this.#work = work;
    this.#now = now;
  }

  /** See PicturesService.take. */
  async take(
    path: string,
    name: string,
    details: Partial<PictureDetails>,
    signal?: AbortSignal,
  ): Promise<AddedPicture> {
    const safeCopy = join(this.#folder.temporary, randomUUID());
    try {
      const { removed, takenOnSeen, ...seen } = await this.#workers.run(
        'pictures.inspect',
        { path, name, safeCopy },
        { ...(signal && { signal }), timeLimit: TIME_LIMIT },
      );
      const stored = await this.#stores.files.put(removed === null ? path : safeCopy);
      const picture = { ...seen, ...stored, takenOnSeen, ...this.#described(name, details) };
      const added = await this.#work.transaction(() => this.#keep(picture));
      return { ...added, removed: removed ?? [] };
    } finally {
      await rm(safeCopy, { force: true });
    }
  }

  #described(name: string, details: Partial<PictureDetails>) {
    return {
      id: uuid(),
      name: pictureName(details.name ?? name),
      caption: details.caption ?? '',
      credit: details.credit ?? '',
      alternativeText: details.alternativeText ?? '',
      createdAt: this.#now().toISOString(),
    };
  }

  /** The same file may come twice in one batch: looking and adding are one transaction. */
  async #keep(
    picture: Picture & { look: string; takenOnSeen: string | null },
  ): Promise<Omit<AddedPicture, 'removed'>> {
    const { pictures } = this.#stores;
    const known = await pictures.byFile(picture.hash);
    if (known) {
      if (known.isTrashed) await pictures.takeFromTrash(known.picture.id);
      return { picture: known.picture, isKnown: true, similar: null };
    }
    const alike = picture.look === '' ? null : nearest(picture, await pictures.looks());
    await pictures.insert(picture);
    const { look: _, takenOnSeen: __, ...added } = picture;
    const similar = alike && { id: alike.id, hash: alike.hash, name: alike.name };
    return { picture: added, isKnown: false, similar };
  }

  /** The file of a picture turned by so many quarters more; always made from the original. */
  async turned({ name, turn, mediaType, originalHash }: PictureRecord, quarters: Turn): Promise<PictureFile> {
    const { files } = this.#stores;
    const target = join(this.#folder.temporary, randomUUID());
    const source = files.pathOf(originalHash);
    const total = ((turn + quarters) % 4) as Turn;
    try {
      if (total !== 0) {
        const request = { source, mediaType, turn: total, target };
        await this.#workers.run('pictures.turn', request, { timeLimit: TIME_LIMIT });
      }
      const path = total === 0 ? source : target;
      const request = { path, name };
      const { width, height, look, ...seen } = await this.#workers.run('pictures.inspect', request, {
        timeLimit: TIME_LIMIT,
      });
      return { ...(await files.put(path)), mediaType: seen.mediaType, width, height, look };
    } finally {
      await rm(target, { force: true });
    }
  }
}
