/**
 * Makes a copy of a library while a desk works in it: the database as it is at one moment, then the files that the
 * folder of copies lacks. What was copied is read again before the copy counts. On any failure nothing is left.
 */
import { link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupReason } from '#shared/model/backup.ts';
import type { Progress } from '#shared/model/job.ts';
import { systemCode } from '../../files/disk-errors.ts';
import { FileStore, hashOfFile } from '../../files/file-store.ts';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';
import { backupFault } from './backup-faults.ts';
import { BackupFolder, writeManifest } from './backup-folder.ts';
import { copyDatabase, soundStructure } from './copied-database.repository.ts';
import { demandRoom } from './disk-room.ts';

export interface BackupInput {
  library: string;
  /** The folder of copies; made when it is missing and `mayMakeRoot`. */
  root: string;
  /** Only the library's own folder is made: another that is missing is a disk that is not there. */
  mayMakeRoot: boolean;
  id: string;
  madeAt: string;
  reason: BackupReason;
  deskId: string;
  publication: string;
}

/** How much of the work the database is, about. */
const DATABASE_SHARE = 0.4;

export const makeBackupTask: Task<BackupInput, { id: string }> = async (input, { progress }) => {
  const { library, root, id } = input;
  const folder = new BackupFolder(root);
  const partial = folder.unfinished(id);
  const copied: string[] = [];
  try {
    if (input.mayMakeRoot) await mkdir(root, { recursive: true });
    await mkdir(partial);
    await makeIn(root, 'files');
    await demandRoom(root, (await stat(libraryFolder(library).database)).size);
    const database = join(partial, 'library.db');
    await copyDatabase(libraryFolder(library).database, database, (done) =>
      progress({ step: 'database', fraction: DATABASE_SHARE * done }),
    );
    const structure = soundStructure(database, library);
    const stored = new FileStore(libraryFolder(library));
    const kept = await copyFiles(stored, folder.files(partial), root, copied, progress);
    await writeManifest(partial, {
      madeAt: input.madeAt,
      reason: input.reason,
      deskId: input.deskId,
      publication: input.publication,
      structure,
      database: { bytes: (await stat(database)).size, sha256: await hashOfFile(database) },
      ...kept,
    });
    await rename(partial, folder.pathOf(id));
    return { id };
  } catch (thrown) {
    await tidy([partial, ...copied]);
    throw backupFault(thrown, library, root);
  }
};

/** Makes a folder that may be there. Not the one around it: one that is gone is a disk that was pulled out. */
async function makeIn(parent: string, name: string): Promise<void> {
  await mkdir(join(parent, name)).catch((thrown: unknown) => {
    if (systemCode(thrown) !== 'EEXIST') throw thrown;
  });
}

/** What cannot be removed now is removed with the next copy. */
async function tidy(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * @param copied is given the paths of what is new, so that they can be taken back.
 */
async function copyFiles(
  from: FileStore,
  to: FileStore,
  root: string,
  copied: string[],
  progress: (progress: Progress) => void,
): Promise<{ files: string[]; filesBytes: number; lost: string[] }> {
  const hashes = await from.list();
  const [files, lost]: [string[], string[]] = [[], []];
  let filesBytes = 0;
  for (const [index, hash] of hashes.entries()) {
    const fraction = DATABASE_SHARE + (1 - DATABASE_SHARE) * (index / hashes.length);
    progress({ step: 'files', fraction });
    const bytes = await from.sizeOf(hash);
    // Removed as unused since the list was made.
    if (bytes === null) continue;
    const isThere = (await to.sizeOf(hash)) === bytes;
    if (isThere || (await copyFile(hash, bytes, from, to, root, copied))) {
      files.push(hash);
      filesBytes += bytes;
    } else lost.push(hash);
  }
  return { files, filesBytes, lost };
}

/** @returns false for a file that is not what its name says. */
async function copyFile(
  hash: string,
  bytes: number,
  from: FileStore,
  to: FileStore,
  root: string,
  copied: string[],
): Promise<boolean> {
  if (!(await from.isSound(hash))) return false;
  const target = to.pathOf(hash);
  await rm(target, { force: true });
  await makeIn(join(root, 'files'), basename(dirname(target)));
  copied.push(target);
  // Stored files never change, so on the same disk a second name is as good as a second copy, and takes no room.
  if (await linked(from.pathOf(hash), target)) return true;
  await demandRoom(root, bytes);
  const { hash: written } = await to.put(from.pathOf(hash));
  if (written === hash && (await to.isSound(hash))) return true;
  await rm(target, { force: true });
  return false;
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {
    // Another disk, or one that has no links (FAT). What is really wrong, copying will say.
    return false;
  }
}
