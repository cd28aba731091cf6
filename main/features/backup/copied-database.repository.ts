/** SQL of copying a library's database while a desk works in it. */
import BetterSqlite3 from 'better-sqlite3';
import { DeskError } from '#shared/errors.ts';
import { isSqliteCode } from '../../database/open.ts';

/** Pages of the database copied between two looks at how far it is. */
const PAGES_AT_ONCE = 2000;

/** SQLite's online backup, of one moment: what is written meanwhile neither waits nor makes it begin again. */
export async function copyDatabase(
  from: string,
  to: string,
  progress: (fraction: number) => void,
): Promise<void> {
  const source = new BetterSqlite3(from, { readonly: true, fileMustExist: true });
  try {
    source.exec('begin');
    source.prepare('select count(*) from setting').get();
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
}

/**
 * Looks at the copied database, and leaves it as one file without a journal.
 *
 * @returns its `user_version`.
 * @throws DeskError LIBRARY_DAMAGED when the library's database is broken: a copy of it would push out sound ones.
 */
export function soundStructure(file: string, library: string): number {
  const connection = new BetterSqlite3(file);
  try {
    connection.pragma('journal_mode = delete');
    const integrity = connection.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') throw new DeskError('LIBRARY_DAMAGED', { folder: library });
    return Number(connection.pragma('user_version', { simple: true }));
  } catch (thrown) {
    if (isSqliteCode(thrown, 'SQLITE_CORRUPT', 'SQLITE_NOTADB')) {
      throw new DeskError('LIBRARY_DAMAGED', { folder: library }, { cause: thrown });
    }
    throw thrown;
  } finally {
    connection.close();
  }
}
