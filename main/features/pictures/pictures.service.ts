/** The picture library: files by content, what is said about them in the database. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { DeskError } from '#shared/errors.ts';
import {
  type Picture,
  type PictureDetails,
  THUMBNAIL_SIDES,
  type ThumbnailSize,
} from '#shared/model/library.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { PicturesRepository } from './pictures.repository.ts';

export class PicturesService {
  readonly #repository: PicturesRepository;
  readonly #files: FileStore;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #events: DeskEvents;
  readonly #now: () => Date;

  constructor(
    repository: PicturesRepository,
    files: FileStore,
    folder: LibraryFolder,
    workers: WorkerPool,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#files = files;
    this.#folder = folder;
    this.#workers = workers;
    this.#events = events;
    this.#now = now;
  }

  list(): Promise<Picture[]> {
    return this.#repository.list();
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<Picture> {
    const [picture] = await this.#repository.byIds([id]);
    if (!picture) throw new DeskError('NOT_FOUND', { kind: 'ảnh', id });
    return picture;
  }

  /** By id; ids that do not exist are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Picture>> {
    return new Map((await this.#repository.byIds([...new Set(ids)])).map((picture) => [picture.id, picture]));
  }

  byHash(hash: string): Promise<Picture | null> {
    return this.#repository.byHash(hash);
  }

  pathOf(picture: Picture): string {
    return this.#files.pathOf(picture.hash);
  }

  /**
   * Takes a file into the library. A picture that is already there, byte for byte, is not stored again.
   *
   * @param path the file as it lies on disk; it is copied, never moved.
   * @throws DeskError PICTURE_INVALID, PICTURE_TOO_LARGE, PICTURE_TRUNCATED
   */
  async add(
    path: string,
    name: string,
    details: Partial<PictureDetails> = {},
    signal?: AbortSignal,
  ): Promise<Picture> {
    const seen = await this.#workers.run(
      'pictures.inspect',
      { path, name },
      { ...(signal && { signal }), timeLimit: 60 },
    );
    const stored = await this.#files.put(path);
    const known = await this.#repository.byHash(stored.hash);
    if (known) return known;
    const picture: Picture = {
      id: uuid(),
      ...stored,
      ...seen,
      name: details.name ?? name,
      caption: details.caption ?? '',
      credit: details.credit ?? '',
      alternativeText: details.alternativeText ?? '',
      createdAt: this.#now().toISOString(),
    };
    await this.#repository.insert(picture);
    this.#events.tell('picture', picture.id);
    return picture;
  }

  /** Adds a picture whose file is in the store and was looked at; for what comes in the packages of other desks. */
  async addStored(picture: Picture): Promise<void> {
    await this.#repository.insert(picture);
    this.#events.tell('picture', picture.id);
  }

  /** @throws DeskError NOT_FOUND */
  async updateDetails(id: string, details: PictureDetails): Promise<void> {
    await this.get(id);
    await this.#repository.updateDetails(id, details);
    this.#events.tell('picture', id);
  }

  /** Path of a smaller WebP of a stored picture, made now if it is missing. */
  async thumbnail(hash: string, size: ThumbnailSize = 'small'): Promise<string> {
    const target = join(this.#folder.thumbnails, size === 'small' ? `${hash}.webp` : `${hash}-${size}.webp`);
    if (!existsSync(target)) {
      await this.#workers.run(
        'pictures.thumbnail',
        { source: this.#files.pathOf(hash), longestSide: THUMBNAIL_SIDES[size], target },
        { timeLimit: 60 },
      );
    }
    return target;
  }
}
