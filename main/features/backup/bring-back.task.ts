/**
 * The first half of bringing a copy back: everything in it is read again, files that the library lacks are put
 * into its store, and the database is laid ready, brought to the structure of this build. The library is
 * untouched but for files that it does not yet know.
 */
import { copyFile, link, lstat, mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DeskError, type ErrorDetails } from '#shared/errors.ts';
import type { Progress } from '#shared/model/job.ts';
import { isSqliteCode, openDatabase } from '../../database/open.ts';
import { FileStore, hashOfFile } from '../../files/file-store.ts';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';
import { backupFault } from './backup-faults.ts';
import { BackupFolder, type Manifest } from './backup-folder.ts';

export interface BringBackInput {
  library: string;
  root: string;
  id: string;
  /** Where the database is laid ready: a path in the library's folder. */
  target: string;
  /** Of the library that takes it back; null where any will do. */
  deskId: string | null;
}

/** @throws DeskError BACKUP_DAMAGED, BACKUP_NEWER, BACKUP_FOREIGN, BACKUP_NOT_FOUND, and what the disks refuse */
export const bringBackTask: Task<BringBackInput, Manifest> = async (input, { progress }) => {
  const { library, root, id, target, deskId } = input;
  const folder = new BackupFolder(root);
  try {
    const manifest = await folder.demand(id, deskId);
    progress({ step: 'checking', fraction: 0 });
    const database = folder.databaseOf(id);
    if ((await hashOfFile(database)) !== manifest.database.sha256) {
      throw new DeskError('BACKUP_DAMAGED', { name: id, part: 'library.db' });
    }
    await copyFile(database, target);
    await demandSound(target, id);
    await bringFiles(id, manifest.files, folder.files(), new FileStore(libraryFolder(library)), progress);
    return manifest;
  } catch (thrown) {
    await rm(target, { force: true }).catch(() => undefined);
    throw backupFault(thrown, library, root);
  }
};

/** Opens the copy, which brings an older one up to date, and has SQLite check it. */
async function demandSound(file: string, id: string): Promise<void> {
  const damaged = (cause?: unknown) =>
    new DeskError('BACKUP_DAMAGED', { name: id, part: 'library.db' }, { cause });
  try {
    const opened = await openDatabase(file, dirname(file));
    try {
      if (opened.integrityProblems().length > 0) throw damaged();
    } finally {
      await opened.close();
    }
  } catch (thrown) {
    if (thrown instanceof DeskError && thrown.code === 'LIBRARY_NEWER') {
      const { version, supported } = thrown.details as ErrorDetails['LIBRARY_NEWER'];
      throw new DeskError('BACKUP_NEWER', { name: id, version, supported }, { cause: thrown });
    }
    const isBroken =
      isSqliteCode(thrown, 'SQLITE_CORRUPT', 'SQLITE_NOTADB') ||
      (thrown instanceof DeskError && ['LIBRARY_DAMAGED', 'NOT_A_LIBRARY'].includes(thrown.code));
    throw isBroken ? damaged(thrown) : thrown;
  }
}

async function bringFiles(
  id: string,
  hashes: readonly string[],
  from: FileStore,
  to: FileStore,
  progress: (progress: Progress) => void,
): Promise<void> {
  for (const [index, hash] of hashes.entries()) {
    progress({ step: 'files', fraction: 0.2 + 0.8 * (index / hashes.length) });
    if (to.has(hash) && (await to.isSound(hash))) continue;
    const isFile = (await stat(from.pathOf(hash)).catch(() => null))?.isFile() ?? false;
    if (!isFile || !(await from.isSound(hash))) {
      throw new DeskError('BACKUP_DAMAGED', { name: id, part: `files/${hash.slice(0, 8)}…` });
    }
    const target = to.pathOf(hash);
    await rm(target, { force: true });
    await mkdir(dirname(target), { recursive: true });
    await linkOrCopy(from.pathOf(hash), target, to);
  }
}

/** A second name takes no room; but what only leads to a file would change when that does. */
async function linkOrCopy(source: string, target: string, to: FileStore): Promise<void> {
  const isFile = (await lstat(source)).isFile();
  const isLinked =
    isFile &&
    (await link(source, target).then(
      () => true,
      () => false,
    ));
  if (!isLinked) await to.put(source);
}
