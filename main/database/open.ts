/** Opens a library's SQLite database: one connection, WAL, foreign keys on, structure up to date. */
import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely';
import { DeskError } from '#shared/errors.ts';
import { KeptStatements } from './kept-statements.ts';
import { migrate } from './migrate.ts';
import type { DeskDatabase } from './schema.ts';

/** "TOAS" in the file's header: tells our databases from others (sqlite.org/pragma, application_id). */
const APPLICATION_ID = 0x544f4153;

export interface OpenDatabase {
  database: Kysely<DeskDatabase>;
  /**
   * SQLite goes on writing into a file that was moved away or deleted, and says that all is well.
   *
   * @throws DeskError LIBRARY_GONE when the file that was opened is no longer where it was.
   */
  demandInPlace(): void;
  /**
   * Makes the content of another database this one's, in one transaction; queries wait meanwhile.
   *
   * @param file of a database of the same structure that nobody has open.
   */
  replaceWith(file: string): Promise<void>;
  /** Problems that SQLite's own integrity and foreign key checks find; empty when sound. */
  integrityProblems(): string[];
  close(): Promise<void>;
}

/** On some errors, a full disk among them, SQLite rolls back by itself; doing it again would hide the error. */
class Driver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database: new KeptStatements(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class Dialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new Driver(this.#database);
  }
}

/**
 * @param file path of the database; made when it does not exist.
 * @throws DeskError LIBRARY_NEWER, LIBRARY_DAMAGED, NOT_A_LIBRARY; SQLite's own errors for the disk's.
 */
export async function openDatabase(file: string, folder: string): Promise<OpenDatabase> {
  const connection = new BetterSqlite3(file);
  const database = new Kysely<DeskDatabase>({ dialect: new Dialect(connection) });
  try {
    prepareConnection(connection, folder);
    await migrate(connection, database, folder);
  } catch (thrown) {
    await close(database, connection);
    if (isSqliteCode(thrown, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) {
      throw new DeskError('LIBRARY_DAMAGED', { folder }, { cause: thrown });
    }
    throw thrown;
  }
  const opened = fileIdentity(file);
  return {
    database,
    demandInPlace: () => {
      if (fileIdentity(file) !== opened) throw new DeskError('LIBRARY_GONE', { folder });
    },
    // While it is held nobody else has the connection, so no write meets the lock of the exchange.
    replaceWith: (other) => database.connection().execute(() => exchange(other, file)),
    integrityProblems: () => integrityProblems(connection),
    close: () => close(database, connection),
  };
}

/** Kysely closes only what it was asked something through. */
async function close(database: Kysely<DeskDatabase>, connection: BetterSqlite3.Database): Promise<void> {
  await database.destroy();
  connection.close();
}

/** SQLite's backup into a database that is open: to the open connection it is a transaction of somebody else. */
async function exchange(from: string, to: string): Promise<void> {
  const source = new BetterSqlite3(from, { readonly: true, fileMustExist: true });
  try {
    // All pages at once: until they are written, the thread does nothing else.
    await source.backup(to, { progress: () => 0x7fffffff });
  } finally {
    source.close();
  }
}

/**
 * Opens a library's database beside the desk that has it open, to read only. Its structure is taken as it is.
 *
 * @param file path of a database that is there.
 */
export function openForReading(file: string): Pick<OpenDatabase, 'database' | 'integrityProblems' | 'close'> {
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  const database = new Kysely<DeskDatabase>({ dialect: new Dialect(connection) });
  return {
    database,
    integrityProblems: () => integrityProblems(connection),
    close: () => close(database, connection),
  };
}

/** Which file stands at a path; null for none. */
function fileIdentity(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}

function prepareConnection(connection: BetterSqlite3.Database, folder: string): void {
  const applicationId = connection.pragma('application_id', { simple: true });
  const tables = connection.prepare("select count(*) as n from sqlite_master where type = 'table'").get();
  const isNew = Number((tables as { n: number }).n) === 0;
  if (!isNew && applicationId !== APPLICATION_ID) throw new DeskError('NOT_A_LIBRARY', { folder });
  connection.pragma('journal_mode = WAL');
  // FULL: a save that was reported as done survives a power cut, not only a killed process.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  if (isNew) connection.pragma(`application_id = ${APPLICATION_ID}`);
}

function integrityProblems(connection: BetterSqlite3.Database): string[] {
  const integrity = connection.pragma('integrity_check') as { integrity_check: string }[];
  const foreignKeys = connection.pragma('foreign_key_check') as { table: string; rowid: number }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...foreignKeys.map((row) => `foreign key: ${row.table} row ${row.rowid}`),
  ];
}

/** True when SQLite threw one of these (extended codes included: SQLITE_IOERR matches SQLITE_IOERR_READ). */
export function isSqliteCode(thrown: unknown, ...codes: string[]): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false;
  const { code } = thrown;
  return typeof code === 'string' && codes.some((known) => code === known || code.startsWith(`${known}_`));
}
