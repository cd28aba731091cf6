/** SQL over every table of a library, whatever it is called, through a connection of a worker's own. */
import BetterSqlite3 from 'better-sqlite3';

/** They tell of what was, or repeat what other tables say. */
const NO_MENTION = /^(sqlite_|search_|audit_entry$)/;

interface Column {
  name: string;
  type: string;
}

interface ForeignKey {
  from: string;
  table: string;
  on_delete: string;
}

export class MentionsRepository {
  readonly #database: BetterSqlite3.Database;

  /** Reads what is there at this moment, until it is closed. @param path of the library's database */
  constructor(path: string) {
    this.#database = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    this.#database.exec('begin');
  }

  close(): void {
    this.#database.close();
  }

  /** Tables that hold rows of their own: an index of FTS5 keeps its in tables that begin with its name. */
  tables(): string[] {
    const rows = this.#database
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

  belongsToArticles(table: string): boolean {
    const isOfArticle = ({ table: target, on_delete }: ForeignKey) =>
      target === 'article' && on_delete === 'CASCADE';
    return table === 'version_content' || this.#foreignKeys(table).some(isOfArticle);
  }

  /**
   * Every text and blob of a table.
   *
   * @param of a table: columns whose rows go along with its rows are left out.
   * @param liveOnly leaves out what lies in the trash.
   */
  *values(table: string, of: string | null, liveOnly: boolean): Generator<unknown> {
    const goesAlong = new Set(
      this.#foreignKeys(table)
        .filter(({ table: target, on_delete }) => target === of && on_delete === 'CASCADE')
        .map(({ from }) => from),
    );
    const columns = this.#database
      .prepare('select name, type from pragma_table_info(?)')
      .all(table) as Column[];
    const read = columns.filter(({ name, type }) => /TEXT|BLOB/i.test(type) && !goesAlong.has(name));
    if (read.length === 0) return;
    const live =
      liveOnly && columns.some(({ name }) => name === 'trashed_at') ? 'where trashed_at is null' : '';
    const names = read.map(({ name }) => `"${name}"`).join(', ');
    const rows = this.#database.prepare(`select ${names} from "${table}" ${live}`).raw();
    for (const row of rows.iterate() as IterableIterator<unknown[]>) yield* row;
  }

  #foreignKeys(table: string): ForeignKey[] {
    return this.#database
      .prepare('select "from", "table", on_delete from pragma_foreign_key_list(?)')
      .all(table) as ForeignKey[];
  }
}
