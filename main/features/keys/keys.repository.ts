/** SQL of keys: of the people of this desk, and of those of other desks that are trusted. */
import type { Selectable } from 'kysely';
import type { PersonKeyTable } from '../../database/schema-audit.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

export type StoredKey = Selectable<PersonKeyTable>;

export class KeysRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** All of them, oldest first. */
  list(): Promise<StoredKey[]> {
    return this.#work.query.selectFrom('person_key').selectAll().orderBy('added_at').orderBy('id').execute();
  }

  async find(id: string): Promise<StoredKey | null> {
    const row = await this.#work.query
      .selectFrom('person_key')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ?? null;
  }

  /** The keys that a person of this desk can sign with: one, or none yet. */
  async ownOf(personId: string): Promise<StoredKey | null> {
    const row = await this.#work.query
      .selectFrom('person_key')
      .selectAll()
      .where('person_id', '=', personId)
      .where('private_key', 'is not', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row ?? null;
  }

  async insert(key: StoredKey): Promise<void> {
    await this.#work.query.insertInto('person_key').values(key).execute();
  }

  async update(id: string, change: Partial<Omit<StoredKey, 'id'>>): Promise<void> {
    await this.#work.query.updateTable('person_key').set(change).where('id', '=', id).execute();
  }
}
