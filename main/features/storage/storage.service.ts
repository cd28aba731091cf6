/** The library's room on the disk: how much each kind takes, and files that nothing uses any more. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import type { Progress } from '#shared/model/job.ts';
import {
  REMOVED_KEPT_DAYS,
  type RemovedFiles,
  type StorageSizes,
  type UnusedFiles,
} from '#shared/model/storage.ts';
import { FileStore } from '../../files/file-store.ts';
import type { LibraryFolder } from '../../files/library-folder.ts';
import type { WorkerPool } from '../../jobs/worker-pool.ts';
import type { StorageRepository } from './storage.repository.ts';

export interface StorageControls {
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
}

const DAY_MS = 24 * 60 * 60_000;
/** A file is stored before the row that names it: what is newer than this may be on its way. */
const NEW_FOR_MS = DAY_MS;
/** Seconds. */
const TIME_LIMIT = 60 * 60;
const BATCH = /^\d{4}-\d{2}-\d{2}T[\d-]+Z$/;

export class StorageService {
  readonly #repository: StorageRepository;
  readonly #files: FileStore;
  readonly #folder: LibraryFolder;
  readonly #workers: WorkerPool;
  readonly #now: () => Date;

  constructor(
    repository: StorageRepository,
    files: FileStore,
    folder: LibraryFolder,
    workers: WorkerPool,
    now: () => Date,
  ) {
    this.#repository = repository;
    this.#files = files;
    this.#folder = folder;
    this.#workers = workers;
    this.#now = now;
  }

  async sizes(): Promise<StorageSizes> {
    const hashes = await this.#repository.hashes();
    return this.#workers.run('storage.measure', { library: this.#folder.root, hashes });
  }

  /** Ids or hashes that stand somewhere in the library's rows; see ./mentions.task.ts. */
  async mentioned(
    names: readonly string[],
    of: 'picture' | null,
    { liveOnly = false, signal, progress }: StorageControls & { liveOnly?: boolean } = {},
  ): Promise<Set<string>> {
    if (names.length === 0) return new Set();
    const found = await this.#workers.run(
      'storage.mentions',
      { library: this.#folder.root, names, of, liveOnly },
      { timeLimit: TIME_LIMIT, ...(signal && { signal }), ...(progress && { onProgress: progress }) },
    );
    return new Set(found);
  }

  /** Counts files that no row names, also those that a crash left. */
  async findUnused(controls: StorageControls = {}): Promise<UnusedFiles> {
    return this.#sum(await this.#unused(await this.#files.list(), controls));
  }

  /** Looks again, and sets aside what is unused now. */
  async removeUnused(controls: StorageControls = {}): Promise<RemovedFiles> {
    return this.setAside(await this.#files.list(), controls);
  }

  /** Takes those of the files that no row names out of the store; they are kept for a while. */
  async setAside(hashes: readonly string[], controls: StorageControls = {}): Promise<RemovedFiles> {
    const unused = await this.#unused(hashes, controls);
    const batch = this.#now().toISOString().replace(/[:.]/g, '-');
    const sum = await this.#sum(unused);
    for (const hash of unused) await moveFile(this.#files.pathOf(hash), this.#aside(batch).pathOf(hash));
    return { ...sum, batch };
  }

  /** Undoes `setAside`. @throws DeskError NOT_FOUND when they are gone */
  async putBack(batch: string): Promise<void> {
    const path = join(this.#folder.removed, batch);
    if (!BATCH.test(batch) || !existsSync(path))
      throw new DeskError('NOT_FOUND', { kind: 'tệp đã dọn', id: batch });
    const aside = this.#aside(batch);
    for (const hash of await aside.list()) {
      if (!this.#files.has(hash)) await moveFile(aside.pathOf(hash), this.#files.pathOf(hash));
    }
    await rm(path, { recursive: true, force: true });
  }

  /** Deletes what was set aside long ago. */
  async dropOld(): Promise<void> {
    if (!existsSync(this.#folder.removed)) return;
    for (const batch of await readdir(this.#folder.removed)) {
      if (!BATCH.test(batch)) continue;
      const age = this.#now().getTime() - Date.parse(`${batch.slice(0, 10)}T00:00:00Z`);
      if (age > (REMOVED_KEPT_DAYS + 1) * DAY_MS) {
        await rm(join(this.#folder.removed, batch), { recursive: true, force: true });
      }
    }
  }

  #aside(batch: string): FileStore {
    return new FileStore({ ...this.#folder, files: join(this.#folder.removed, batch) });
  }

  async #unused(hashes: readonly string[], controls: StorageControls): Promise<string[]> {
    const settled: string[] = [];
    for (const hash of hashes) {
      const stats = await stat(this.#files.pathOf(hash)).catch(() => null);
      if (stats && this.#now().getTime() - stats.mtimeMs > NEW_FOR_MS) settled.push(hash);
    }
    const mentioned = await this.mentioned(settled, null, controls);
    return settled.filter((hash) => !mentioned.has(hash));
  }

  async #sum(hashes: readonly string[]): Promise<UnusedFiles> {
    let bytes = 0;
    for (const hash of hashes) bytes += (await this.#files.sizeOf(hash)) ?? 0;
    return { files: hashes.length, bytes };
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}
