/** The picture library: files by content, what is said about them in the database. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Crop } from '#shared/document/schema.ts';
import { DeskError } from '#shared/errors.ts';
import {
  type Picture,
  type PictureDetails,
  THUMBNAIL_SIDES,
  type ThumbnailSize,
} from '#shared/model/library.ts';
import type {
  PictureAbout,
  PictureFilter,
  PictureRecord,
  PictureRow,
  PictureTag,
  PictureUse,
  SimilarPicture,
  Turn,
} from '#shared/model/picture.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { DeskEvents } from '../../desk/events.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import { similar } from './look.ts';
import { MissingLooks } from './missing-looks.ts';
import { type AddedPicture, PictureFiles } from './picture-files.ts';
import type { PictureStores } from './picture-stores.ts';
import { turnPicture } from './picture-turns.ts';
import type { NewPicture } from './pictures.repository.ts';

/** A picture with what another desk says of it. */
type ReceivedPicture = Omit<NewPicture, 'look'> &
  Partial<Pick<NewPicture, 'look'> & Pick<PictureAbout, 'people' | 'tags'>>;

/** Pictures that are told of as similar; more help nobody. */
const MOST_SIMILAR = 12;

export class PicturesService {
  readonly #stores: PictureStores;
  readonly #incoming: PictureFiles;
  readonly #missingLooks: MissingLooks;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #work: UnitOfWork;
  readonly #events: DeskEvents;
  /** Smaller copies that are made one after the other, behind what people wait for. */
  #copying: Promise<unknown> = Promise.resolve();

  constructor(
    stores: PictureStores,
    folder: LibraryFolder,
    workers: WorkerPool,
    work: UnitOfWork,
    events: DeskEvents,
    now: () => Date,
  ) {
    this.#stores = stores;
    this.#incoming = new PictureFiles(stores, folder, workers, work, now);
    this.#missingLooks = new MissingLooks(stores, workers, work, events);
    this.#folder = folder;
    this.#workers = workers;
    this.#work = work;
    this.#events = events;
  }

  /** Newest first. */
  list(): Promise<Picture[]> {
    return this.#stores.pictures.list();
  }

  /** Ids of what a grid shows, newest first; `rows` gives what is in sight. */
  ids(filter: PictureFilter): Promise<string[]> {
    return this.#stores.pictures.ids(filter);
  }

  /** In the order of the ids; ids that do not exist are left out. */
  async rows(ids: readonly string[]): Promise<PictureRow[]> {
    const found = await this.#stores.pictures.stored(ids);
    const byId = new Map(found.map((picture) => [picture.id, picture]));
    return ids.flatMap((wanted) => {
      const picture = byId.get(wanted);
      if (!picture) return [];
      const { id, hash, name, caption, credit, alternativeText, width, height, crop } = picture;
      return [{ id, hash, name, caption, credit, alternativeText, width, height, crop }];
    });
  }

  /** @throws DeskError NOT_FOUND */
  async get(id: string): Promise<PictureRecord> {
    const [picture] = await this.records([id]);
    if (!picture) throw new DeskError('NOT_FOUND', { kind: 'ảnh', id });
    return picture;
  }

  /** Everything that is known of pictures, in no particular order; ids that do not exist are left out. */
  async records(ids: readonly string[]): Promise<PictureRecord[]> {
    const wanted = [...new Set(ids)];
    const names = await this.#stores.names.of(wanted);
    const stored = await this.#stores.pictures.stored(wanted);
    return stored.map((picture) => ({
      ...picture,
      people: names.people.get(picture.id) ?? [],
      tags: names.tags.get(picture.id) ?? [],
    }));
  }

  /** By id; ids that do not exist are left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Picture>> {
    const pictures = await this.#stores.pictures.byIds([...new Set(ids)]);
    return new Map(pictures.map((picture) => [picture.id, picture]));
  }

  byHash(hash: string): Promise<Picture | null> {
    return this.#stores.pictures.byHash(hash);
  }

  pathOf(picture: Pick<Picture, 'hash'>): string {
    return this.#stores.files.pathOf(picture.hash);
  }

  /** With its file, and where it is kept in the sizes in which it goes out. */
  forPrint<P extends Pick<Picture, 'hash'>>(picture: P): P & { path: string; printSizes: string } {
    return { ...picture, path: this.pathOf(picture), printSizes: this.#folder.printSizes };
  }

  /** The articles that show a picture. */
  uses(id: string): Promise<PictureUse[]> {
    return this.#stores.names.uses(id);
  }

  tags(): Promise<PictureTag[]> {
    return this.#stores.names.tags();
  }

  /** Pictures that look nearly the same, the most alike first. */
  async similar(id: string): Promise<SimilarPicture[]> {
    const looks = await this.#stores.pictures.looks();
    const own = looks.find((other) => other.id === id);
    if (!own) return [];
    return similar(
      own,
      looks.filter((other) => other.id !== id),
    )
      .slice(0, MOST_SIMILAR)
      .map(({ id: other, hash, name }) => ({ id: other, hash, name }));
  }

  /** As `take`, for those who want the picture alone. */
  async add(
    path: string,
    name: string,
    details: Partial<PictureDetails> = {},
    signal?: AbortSignal,
  ): Promise<Picture> {
    return (await this.take(path, name, details, signal)).picture;
  }

  /**
   * Takes a file into the library. A picture that is already there, byte for byte, is not stored again.
   *
   * @param path the file as it lies on disk; it is copied, never moved.
   * @param name as the person knows the file.
   * @throws DeskError PICTURE_INVALID, PICTURE_TOO_LARGE, PICTURE_TOO_COMPLEX, PICTURE_TRUNCATED, PICTURE_HEIC,
   *   JOB_TIMED_OUT
   */
  async take(
    path: string,
    name: string,
    details: Partial<PictureDetails> = {},
    signal?: AbortSignal,
  ): Promise<AddedPicture> {
    const added = await this.#incoming.take(path, name, details, signal);
    this.#events.tell('picture', added.picture.id);
    this.#copyBehind(added.picture.hash);
    return added;
  }

  /**
   * Adds a picture whose file is in the store and was looked at; for what comes in the packages of other desks. The
   * caller gives the transaction.
   */
  async addStored(picture: ReceivedPicture): Promise<void> {
    const { people = [], tags = [] } = picture;
    await this.#stores.pictures.insert({ look: null, ...picture });
    await this.#stores.names.replace(picture.id, { people, tags });
    this.#events.tell('picture', picture.id);
    this.#work.afterCommit(() => this.#copyBehind(picture.hash));
  }

  /** Looks at the pictures that nobody looked at when they came; see missing-looks.ts. */
  findLooks(signal?: AbortSignal): Promise<void> {
    return this.#missingLooks.find(signal);
  }

  /** @throws DeskError NOT_FOUND */
  async updateAbout(id: string, about: PictureAbout): Promise<void> {
    await this.#work.transaction(async () => {
      await this.get(id);
      await this.#stores.pictures.updateAbout(id, about);
      await this.#stores.names.replace(id, about);
      this.#events.tell('picture', id);
    });
  }

  /** Gives pictures a tag, or takes it from them. @returns those that changed, so that it can be undone. */
  async tag(ids: readonly string[], name: string, isOn: boolean): Promise<string[]> {
    return this.#work.transaction(async () => {
      const { pictures, names } = this.#stores;
      const tagged = new Set(await names.tagged(ids, name));
      const known = (await pictures.byIds(ids)).map(({ id }) => id);
      const changed = known.filter((id) => tagged.has(id) !== isOn);
      await (isOn ? names.addTag(changed, name) : names.removeTag(changed, name));
      const last = changed.at(-1);
      if (last !== undefined) this.#events.tell('picture', last);
      return changed;
    });
  }

  /**
   * Renames a tag in every picture; where the other one is in use already, the two become one.
   *
   * @returns the pictures that carried it, and those of them that carried the other as well, so that it can be undone.
   */
  async renameTag(from: string, to: string): Promise<{ all: string[]; both: string[] }> {
    if (from === to) return { all: [], both: [] };
    return this.#work.transaction(async () => {
      const renamed = await this.#stores.names.renameTag(from, to);
      const last = renamed.all.at(-1);
      if (last !== undefined) this.#events.tell('picture', last);
      return renamed;
    });
  }

  /** What figures begin with; those that show the picture already stay as they are. @throws DeskError NOT_FOUND */
  async crop(id: string, crop: Crop | null): Promise<void> {
    await this.get(id);
    await this.#stores.pictures.updateCrop(id, crop);
    this.#events.tell('picture', id);
  }

  /**
   * Turns a picture clockwise. What articles show stays as it was approved: where one shows it, the turned picture is
   * another one of the library.
   *
   * @returns the turned picture's id.
   * @throws DeskError NOT_FOUND
   */
  async turn(id: string, quarters: Turn): Promise<string> {
    const picture = await this.get(id);
    const file = await this.#incoming.turned(picture, quarters);
    const turnedId = await this.#work.transaction(() => turnPicture(this.#stores, picture, quarters, file));
    this.#events.tell('picture', turnedId);
    this.#copyBehind(file.hash);
    return turnedId;
  }

  /** Path of a smaller WebP of a stored picture, made now if it is missing. */
  thumbnail(hash: string, size: ThumbnailSize = 'small'): Promise<string> {
    return this.#thumbnail(hash, size, 'run');
  }

  async #thumbnail(hash: string, size: ThumbnailSize, how: 'run' | 'runBehind'): Promise<string> {
    const target = join(this.#folder.thumbnails, size === 'small' ? `${hash}.webp` : `${hash}-${size}.webp`);
    if (!existsSync(target)) {
      await this.#workers[how](
        'pictures.thumbnail',
        { source: this.#stores.files.pathOf(hash), longestSide: THUMBNAIL_SIDES[size], target },
        { timeLimit: 60 },
      );
    }
    return target;
  }

  /** A copy that cannot be made now is made when it is asked for. */
  #copyBehind(hash: string): void {
    this.#copying = this.#copying
      .then(() => this.#thumbnail(hash, 'small', 'runBehind'))
      .then(() => this.#thumbnail(hash, 'large', 'runBehind'))
      .catch(() => undefined);
  }
}
