/** SQL of the audit log: it is added to and read, never changed. */
import { v7 as uuid } from 'uuid';
import type { AuditAction } from '#shared/model/audit.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { StoredEntry } from './chain.ts';

/** An entry with the time of the one before it; null for the first. */
export type EntryBefore = StoredEntry & { beforeAt: string | null };

/** Null lets everything through. Times are ISO 8601 UTC, `to` is not included. */
export interface EntryFilter {
  person: string | null;
  actions: readonly AuditAction[] | null;
  from: string | null;
  to: string | null;
}

const DESK_ID = 'desk.id';

export class AuditRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** The newest entry; null for an empty log. */
  async last(): Promise<StoredEntry | null> {
    const row = await this.#work.query
      .selectFrom('audit_entry')
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  }

  async find(sequence: number): Promise<StoredEntry | null> {
    const row = await this.#work.query
      .selectFrom('audit_entry')
      .selectAll()
      .where('sequence', '=', sequence)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Number of the first entry of a kind about something; null when there is none. */
  async sequenceOf(action: AuditAction, subjectId: string): Promise<number | null> {
    const row = await this.#work.query
      .selectFrom('audit_entry')
      .select('sequence')
      .where('subject_id', '=', subjectId)
      .where('action', '=', action)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst();
    return row?.sequence ?? null;
  }

  /** Number of the first entry that tells of a signature; null when none does. */
  async sequenceOfSignature(signature: string): Promise<number | null> {
    const row = await this.#work.query
      .selectFrom('audit_entry')
      .select('sequence')
      .where('details', 'like', `%${JSON.stringify(signature)}%`)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst();
    return row?.sequence ?? null;
  }

  /** Entries about any of these things, oldest first. */
  async about(subjectIds: readonly string[]): Promise<EntryBefore[]> {
    const rows = await inBatches(subjectIds, (part) =>
      this.#withBefore().where('audit_entry.subject_id', 'in', part).execute(),
    );
    return rows.sort((left, right) => left.sequence - right.sequence);
  }

  /**
   * Entries of the whole log, newest first.
   *
   * @param before only entries with a smaller number; null starts at the newest.
   */
  async page(
    { person, actions, from, to }: EntryFilter,
    before: number | null,
    limit: number,
  ): Promise<EntryBefore[]> {
    let query = this.#withBefore().orderBy('audit_entry.sequence', 'desc').limit(limit);
    if (before !== null) query = query.where('audit_entry.sequence', '<', before);
    if (person !== null) query = query.where('audit_entry.person', '=', person);
    if (actions !== null) query = query.where('audit_entry.action', 'in', actions);
    if (from !== null) query = query.where('audit_entry.at', '>=', from);
    if (to !== null) query = query.where('audit_entry.at', '<', to);
    return query.execute();
  }

  /** Everybody the log names. */
  async people(): Promise<string[]> {
    const rows = await this.#work.query.selectFrom('audit_entry').select('person').distinct().execute();
    return rows.map(({ person }) => person);
  }

  #withBefore() {
    return this.#work.query
      .selectFrom('audit_entry')
      .leftJoin('audit_entry as former', (join) =>
        join.on((eb) => eb('former.sequence', '=', eb('audit_entry.sequence', '-', 1))),
      )
      .selectAll('audit_entry')
      .select('former.at as beforeAt');
  }

  async append(entry: StoredEntry): Promise<void> {
    await this.#work.query.insertInto('audit_entry').values(entry).execute();
  }

  /** What this library calls its desk, made at the first call. */
  async deskId(): Promise<string> {
    const known = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', DESK_ID)
      .executeTakeFirst();
    if (known) return known.value;
    const value = uuid();
    await this.#work.query.insertInto('setting').values({ key: DESK_ID, value }).execute();
    return value;
  }
}
