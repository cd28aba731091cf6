/**
 * The folder of copies, which several libraries may share:
 *
 *     files/ab/cd…                       pictures and originals by the SHA-256 of their bytes, each once
 *     <day>-<time>-<desk>/backup.json    what the copy is; written last
 *     <day>-<time>-<desk>/library.db     the database as it was at one moment
 *     <day>-<time>-<desk>.part/          one that is being made, or was cut short
 */
import { existsSync, statSync } from 'node:fs';
import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DeskError } from '#shared/errors.ts';
import { BACKUP_REASONS, type Backup, type BackupState } from '#shared/model/backup.ts';
import { DATABASE_VERSION } from '../../database/migrate.ts';
import { FileStore } from '../../files/file-store.ts';
import { libraryFolder } from '../../files/library-folder.ts';

const FORMAT = 1;
const NAME = /^\d{8}-\d{6}-[0-9a-f]{8}$/;
const UNFINISHED = '.part';
/** Another desk may be copying it just now. */
const NEW_FOR_MS = 24 * 60 * 60_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  format: z.int().positive(),
  madeAt: z.iso.datetime(),
  reason: z.enum(BACKUP_REASONS),
  deskId: z.string().min(1),
  publication: z.string(),
  /** The database's structure: its `user_version`. */
  structure: z.int().nonnegative(),
  database: z.object({ bytes: z.int().positive(), sha256: hash }),
  files: z.array(hash),
  filesBytes: z.int().nonnegative(),
  /** Files that the library had lost, or that were not what their names say. */
  lost: z.array(hash),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What tells a newer format from a damaged file. */
const anyFormatSchema = z.object({ format: z.int().positive() });

interface BackupEntry {
  backup: Backup;
  /** Null where it cannot be read. */
  manifest: Manifest | null;
}

export class BackupFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  pathOf(id: string): string {
    if (!NAME.test(id)) throw new DeskError('BACKUP_NOT_FOUND', { name: id, folder: this.root });
    return join(this.root, id);
  }

  databaseOf(id: string): string {
    return join(this.pathOf(id), 'library.db');
  }

  unfinished(id: string): string {
    return this.pathOf(id) + UNFINISHED;
  }

  /** @param temporary where half-copied files lie. */
  files(temporary = this.root): FileStore {
    return new FileStore({ ...libraryFolder(this.root), temporary });
  }

  /** Newest first. @param deskId of the library that asks; null for one that nothing is known of. */
  async list(deskId: string | null): Promise<BackupEntry[]> {
    if (!existsSync(this.root)) return [];
    const names = (await readdir(this.root)).filter((name) => NAME.test(name));
    const entries = await Promise.all(names.map((name) => this.#entry(name, deskId)));
    return entries.toSorted((left, right) => right.backup.madeAt.localeCompare(left.backup.madeAt));
  }

  /**
   * @returns one that is whole, as far as a look tells.
   * @throws DeskError BACKUP_NOT_FOUND, BACKUP_DAMAGED, BACKUP_NEWER, BACKUP_FOREIGN
   */
  async demand(id: string, deskId: string | null): Promise<Manifest> {
    if (!existsSync(this.pathOf(id)))
      throw new DeskError('BACKUP_NOT_FOUND', { name: id, folder: this.root });
    const { backup, manifest } = await this.#entry(id, deskId);
    if (backup.state === 'newer') {
      const version = manifest?.structure ?? DATABASE_VERSION + 1;
      throw new DeskError('BACKUP_NEWER', { name: id, version, supported: DATABASE_VERSION });
    }
    if (!manifest) throw new DeskError('BACKUP_DAMAGED', { name: id, part: 'backup.json' });
    if (backup.state === 'foreign') {
      throw new DeskError('BACKUP_FOREIGN', { name: id, publication: manifest.publication });
    }
    if (backup.state === 'damaged') throw new DeskError('BACKUP_DAMAGED', { name: id, part: 'library.db' });
    return manifest;
  }

  /** Removes copies, then files that no copy names any more. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      // What is cut off while it goes must not look like a copy that is whole.
      await rm(join(this.pathOf(id), 'backup.json'), { force: true });
      await rm(this.pathOf(id), { recursive: true, force: true });
    }
    await this.#removeUnnamedFiles();
  }

  /** Removes what was left by copies of a desk that were cut short. */
  async removeUnfinished(deskTag: string): Promise<void> {
    if (!existsSync(this.root)) return;
    for (const name of await readdir(this.root)) {
      if (name.endsWith(`-${deskTag}${UNFINISHED}`))
        await rm(join(this.root, name), { recursive: true, force: true });
    }
  }

  async #removeUnnamedFiles(): Promise<void> {
    const entries = await this.list(null);
    // One that cannot be read may name anything.
    if (entries.some(({ manifest }) => manifest === null)) return;
    const named = new Set(entries.flatMap(({ manifest }) => manifest?.files ?? []));
    const files = this.files();
    for (const stored of await files.list()) {
      if (named.has(stored)) continue;
      const path = files.pathOf(stored);
      if (Date.now() - (await stat(path)).ctimeMs > NEW_FOR_MS) await rm(path, { force: true });
    }
  }

  async #entry(id: string, deskId: string | null): Promise<BackupEntry> {
    const read = await this.#manifest(id);
    const manifest = typeof read === 'string' ? null : read;
    const size = statSync(this.databaseOf(id), { throwIfNoEntry: false })?.size ?? 0;
    const stateOf = (): BackupState => {
      if (typeof read === 'string') return read;
      if (read.format > FORMAT || read.structure > DATABASE_VERSION) return 'newer';
      if (size !== read.database.bytes) return 'damaged';
      return deskId !== null && read.deskId !== deskId ? 'foreign' : 'whole';
    };
    const backup: Backup = {
      id,
      madeAt: manifest?.madeAt ?? momentOf(id),
      reason: manifest?.reason ?? 'asked',
      publication: manifest?.publication ?? '',
      bytes: size + (manifest?.filesBytes ?? 0),
      files: manifest?.files.length ?? 0,
      lost: manifest?.lost.length ?? 0,
      state: stateOf(),
    };
    return { backup, manifest };
  }

  async #manifest(id: string): Promise<Manifest | 'damaged' | 'newer'> {
    try {
      const value: unknown = JSON.parse(await readFile(join(this.pathOf(id), 'backup.json'), 'utf8'));
      const known = manifestSchema.safeParse(value);
      if (known.success) return known.data;
      return (anyFormatSchema.safeParse(value).data?.format ?? 0) > FORMAT ? 'newer' : 'damaged';
    } catch {
      return 'damaged';
    }
  }
}

/** Name of a copy's folder: "20261122-081500-0a1b2c3d", in UTC. */
export function backupName(madeAt: Date, deskTag: string): string {
  const [day = '', time = ''] = madeAt.toISOString().split('T');
  return `${day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${deskTag}`;
}

/** What stands for a desk in names: the last eight digits of its id, which are random. */
export function deskTagOf(deskId: string): string {
  return deskId.replaceAll('-', '').slice(-8);
}

function momentOf(id: string): string {
  return id.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-.*$/, '$1-$2-$3T$4:$5:$6.000Z');
}

/** Writes the manifest whole and durable. File-system errors pass. */
export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const handle = await open(join(folder, 'backup.json'), 'wx');
  try {
    await handle.writeFile(`${JSON.stringify({ format: FORMAT, ...manifest })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
