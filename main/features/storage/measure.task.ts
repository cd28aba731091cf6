/** How much each part of the library takes; in a worker, as a store may hold a hundred thousand files. */
import { existsSync, statSync } from 'node:fs';
import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { StorageKind, StorageSizes } from '#shared/model/storage.ts';
import { FileStore } from '../../files/file-store.ts';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';

export interface MeasureInput {
  library: string;
  /** Of the files of each kind; a file of two kinds counts for the first. */
  hashes: Record<'pictures' | 'sources' | 'attachments', readonly string[]>;
}

export const measureStorageTask: Task<MeasureInput, StorageSizes> = async ({ library, hashes }) => {
  const folder = libraryFolder(library);
  const kindOf = new Map<string, StorageKind>();
  for (const kind of ['attachments', 'sources', 'pictures'] as const) {
    for (const hash of hashes[kind]) kindOf.set(hash, kind);
  }
  const kinds: StorageSizes['kinds'] = {
    database: ['', '-wal'].reduce((sum, ending) => sum + sizeOf(folder.database + ending), 0),
    pictures: 0,
    sources: 0,
    attachments: 0,
    otherFiles: 0,
    thumbnails: await sizeOfFolder(folder.thumbnails),
    exports: await sizeOfFolder(folder.exports),
    backups: await sizeOfFolder(folder.backups),
    removed: await sizeOfFolder(folder.removed),
  };
  const files = new FileStore(folder);
  for (const hash of await files.list()) {
    kinds[kindOf.get(hash) ?? 'otherFiles'] += (await files.sizeOf(hash)) ?? 0;
  }
  const { bavail, bsize } = await statfs(folder.root);
  return { kinds, free: bavail * bsize };
};

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** A file with a second name takes its room under that: the store's, whose files copies of the library share. */
async function sizeOfFolder(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  let bytes = 0;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const stats = await stat(join(entry.parentPath, entry.name)).catch(() => null);
    if (stats && stats.nlink === 1) bytes += stats.size;
  }
  return bytes;
}
