/**
 * Which ids or hashes stand anywhere in a library's rows. It reads every table there is, so that whatever a new
 * feature keeps counts without being named here: what is missed would be deleted.
 */
import { inflateSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { libraryFolder } from '../../files/library-folder.ts';
import type { Task } from '../../jobs/task.ts';

export interface MentionsInput {
  library: string;
  /** What is looked for: ids of things, or SHA-256 in hex. */
  names: readonly string[];
  /** The table of the things themselves: it and what goes with its rows are no mention; null for files. */
  of: 'picture' | null;
  /** Leave out what lies in the trash, old versions of texts, and what belongs to articles alone. */
  liveOnly?: boolean;
}

/** They tell of what was, or repeat what other tables say. */
const NO_MENTION = /^(sqlite_|search_|audit_entry$)/;
/** Ids, UUIDs and hashes: what may stand between quotes of JSON. */
const NAMES = /[0-9A-Za-z_-]{8,}/g;

interface Column {
  name: string;
  type: string;
}

interface ForeignKey {
  from: string;
  table: string;
  on_delete: string;
}

/** @returns those that are mentioned. */
export const mentionsTask: Task<MentionsInput, string[]> = async (input, { progress }) => {
  const { library, of, liveOnly = false } = input;
  const wanted = new Set(input.names);
  const found = new Set<string>();
  const database = new BetterSqlite3(libraryFolder(library).database, {
    readonly: true,
    fileMustExist: true,
  });
  try {
    database.exec('begin');
    const tables = tablesOf(database);
    for (const [index, table] of tables.entries()) {
      progress({ step: 'looking', fraction: index / tables.length });
      if (table === of || (liveOnly && belongsToArticles(database, table))) continue;
      for (const value of valuesOf(database, table, of, liveOnly)) {
        for (const [name] of textOf(value).matchAll(NAMES)) if (wanted.has(name)) found.add(name);
      }
    }
    return [...found];
  } finally {
    database.close();
  }
};

/** Tables that hold rows of their own: an index of FTS5 keeps its in tables that begin with its name. */
function tablesOf(database: BetterSqlite3.Database): string[] {
  const rows = database
    .prepare(
      "select name, coalesce(sql like 'create virtual%', 0) as isVirtual from sqlite_schema where type = 'table'",
    )
    .all() as { name: string; isVirtual: number }[];
  const virtual = rows.filter(({ isVirtual }) => isVirtual).map(({ name }) => name);
  return rows
    .map(({ name }) => name)
    .filter((name) => !NO_MENTION.test(name))
    .filter((name) => !virtual.some((index) => name === index || name.startsWith(`${index}_`)));
}

function belongsToArticles(database: BetterSqlite3.Database, table: string): boolean {
  const isOfArticle = ({ table: target, on_delete }: ForeignKey) =>
    target === 'article' && on_delete === 'CASCADE';
  return table === 'version_content' || foreignKeys(database, table).some(isOfArticle);
}

function foreignKeys(database: BetterSqlite3.Database, table: string): ForeignKey[] {
  return database
    .prepare('select "from", "table", on_delete from pragma_foreign_key_list(?)')
    .all(table) as ForeignKey[];
}

function* valuesOf(
  database: BetterSqlite3.Database,
  table: string,
  of: string | null,
  liveOnly: boolean,
): Generator<unknown> {
  const goesAlong = new Set(
    foreignKeys(database, table)
      .filter(({ table: target, on_delete }) => target === of && on_delete === 'CASCADE')
      .map(({ from }) => from),
  );
  const columns = database.prepare('select name, type from pragma_table_info(?)').all(table) as Column[];
  const read = columns.filter(({ name, type }) => /TEXT|BLOB/i.test(type) && !goesAlong.has(name));
  if (read.length === 0) return;
  const live =
    liveOnly && columns.some(({ name }) => name === 'trashed_at') ? 'where trashed_at is null' : '';
  const names = read.map(({ name }) => `"${name}"`).join(', ');
  const rows = database.prepare(`select ${names} from "${table}" ${live}`).raw();
  for (const row of rows.iterate() as IterableIterator<unknown[]>) yield* row;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!(value instanceof Uint8Array)) return '';
  try {
    return inflateSync(value).toString('utf8');
  } catch {
    return Buffer.from(value).toString('latin1');
  }
}
