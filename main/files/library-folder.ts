/**
 * A library is one folder that can be copied:
 *
 *     library.db      the database
 *     files/ab/cd…    pictures and originals by the SHA-256 of their bytes
 *     exports/        finished issues, a folder each
 *     thumbnails/     small pictures, and those in print size; made again when missing
 *     temporary/      uploads and half-written files; emptied at every opening
 *     backups/        copies of the library, unless they go to another folder
 *     removed/        stored files that nothing used, for a while
 *     log-head.json   the newest entry of the audit log, see features/audit/head-file.ts
 *     library.lock    held while a desk has the library open
 */
import { statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface LibraryFolder {
  root: string;
  database: string;
  files: string;
  exports: string;
  thumbnails: string;
  /** Pictures in the sizes in which they go out: with the small ones, as they are made again when missing, too. */
  printSizes: string;
  temporary: string;
  backups: string;
  removed: string;
  logHead: string;
  lock: string;
}

export function libraryFolder(root: string): LibraryFolder {
  return {
    root,
    database: join(root, 'library.db'),
    files: join(root, 'files'),
    exports: join(root, 'exports'),
    thumbnails: join(root, 'thumbnails'),
    printSizes: join(root, 'thumbnails', 'print'),
    temporary: join(root, 'temporary'),
    backups: join(root, 'backups'),
    removed: join(root, 'removed'),
    logHead: join(root, 'log-head.json'),
    lock: join(root, 'library.lock'),
  };
}

/** True when the folder holds a library. SQLite would take an empty file for a new database. */
export function holdsLibrary(folder: LibraryFolder): boolean {
  return (statSync(folder.database, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Makes the folders that are missing and empties `temporary`. File-system errors pass through. */
export async function prepareFolders(folder: LibraryFolder): Promise<void> {
  await rm(folder.temporary, { recursive: true, force: true });
  for (const path of [folder.files, folder.exports, folder.thumbnails, folder.temporary]) {
    await mkdir(path, { recursive: true });
  }
}
