/**
 * The database as repositories see it, and transactions that reach across them.
 *
 * A service that writes through several repositories wraps the calls in `transaction`; every query made
 * inside, however deep, runs in that one transaction. There is one connection, so other work waits.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { DeskDatabase } from './schema.ts';

interface OpenTransaction {
  query: Kysely<DeskDatabase>;
  afterCommit: (() => void)[];
}

export class UnitOfWork {
  readonly #database: Kysely<DeskDatabase>;
  readonly #demandInPlace: () => void;
  readonly #open = new AsyncLocalStorage<OpenTransaction>();

  /** @param demandInPlace throws when what is written would not be found again; see OpenDatabase. */
  constructor(database: Kysely<DeskDatabase>, demandInPlace: () => void) {
    this.#database = database;
    this.#demandInPlace = demandInPlace;
  }

  /** Where queries start: the transaction around the caller, else the database. */
  get query(): Kysely<DeskDatabase> {
    return this.#open.getStore()?.query ?? this.#database;
  }

  /** Runs the work in a transaction; joins the one around it when there is one. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.#open.getStore()) return work();
    const afterCommit: (() => void)[] = [];
    const result = await this.#database.transaction().execute(async (query) => {
      const done = await this.#open.run({ query, afterCommit }, work);
      this.#demandInPlace();
      return done;
    });
    for (const action of afterCommit) action();
    return result;
  }

  /** Runs the action once what is being written is written: at once when no transaction is open. */
  afterCommit(action: () => void): void {
    const open = this.#open.getStore();
    if (open) open.afterCommit.push(action);
    else action();
  }
}
