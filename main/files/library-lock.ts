/**
 * One desk at a time per library.
 *
 * The lock is SQLite's: an exclusive transaction held open on a file of its own. The system drops it when
 * the process ends, however it ends, so there is no stale lock to clean up after a crash, and it works
 * the same on Windows, macOS and Linux.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { DeskError } from '#shared/errors.ts';
import { isSqliteCode } from '../database/open.ts';
import type { LibraryFolder } from './library-folder.ts';

export interface LibraryLock {
  release(): void;
}

/** @throws DeskError LIBRARY_IN_USE with the process id of the desk that holds it (0 when not known). */
export function lockLibrary(folder: LibraryFolder): LibraryLock {
  const connection = new BetterSqlite3(folder.lock, { timeout: 0 });
  try {
    connection.exec('begin exclusive');
  } catch (thrown) {
    connection.close();
    if (isSqliteCode(thrown, 'SQLITE_BUSY', 'SQLITE_LOCKED')) {
      throw new DeskError('LIBRARY_IN_USE', { folder: folder.root, pid: holder(folder) }, { cause: thrown });
    }
    throw thrown;
  }
  writeFileSync(holderFile(folder), String(process.pid));
  return { release: () => connection.close() };
}

function holderFile(folder: LibraryFolder): string {
  return `${folder.lock}.pid`;
}

function holder(folder: LibraryFolder): number {
  try {
    return Number.parseInt(readFileSync(holderFile(folder), 'utf8'), 10) || 0;
  } catch {
    return 0;
  }
}
