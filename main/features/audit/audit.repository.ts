/** SQL of the audit log: it is added to and read, never changed. */
import { v7 as uuid } from 'uuid';
import type { AuditAction } from '#shared/model/audit.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import type { StoredEntry } from './chain.ts';

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
