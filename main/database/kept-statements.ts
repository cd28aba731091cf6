/** A connection that prepares each statement once: SQLite spends about as long on reading most as on running them. */
import type BetterSqlite3 from 'better-sqlite3';

/** What changes the structure is not kept, and lets go what was read with the structure before it. */
const CHANGES_STRUCTURE = /^\s*(?:create|drop|alter)\b/i;
/** More than the desk has; lists of ids make new ones without end, so the ones used longest ago are let go. */
const KEPT = 300;

export class KeptStatements {
  readonly #connection: BetterSqlite3.Database;
  /** By their SQL, used longest ago first. */
  readonly #statements = new Map<string, BetterSqlite3.Statement>();

  constructor(connection: BetterSqlite3.Database) {
    this.#connection = connection;
  }

  prepare(sql: string): BetterSqlite3.Statement {
    if (CHANGES_STRUCTURE.test(sql)) {
      this.#statements.clear();
      return this.#connection.prepare(sql);
    }
    const known = this.#statements.get(sql);
    // One whose rows are still being read cannot be run a second time.
    if (known?.busy) return this.#connection.prepare(sql);
    const statement = known ?? this.#connection.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > KEPT) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#connection.close();
  }
}
