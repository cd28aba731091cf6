/** SQL of people, of who is signed in at this desk, and of wrong tries. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Account } from '#shared/model/account.ts';
import { type Person, ROLES } from '#shared/model/person.ts';
import type { PersonTable } from '../../database/schema-accounts.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

const rolesSchema = z.array(z.enum(ROLES));

/** What the library keeps about its accounts and its session. */
export type AccountSetting = 'session.person' | 'session.isLocked' | 'lock.idleMinutes' | 'lock.asksAtStart';

function toAccount(row: Selectable<PersonTable>): Account {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    roles: rolesSchema.parse(JSON.parse(row.roles)),
    disabledAt: row.disabled_at,
    pinIsGiven: row.pin_is_given === 1,
  };
}

export class PeopleRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Everybody, in the order they were added. */
  async list(): Promise<Account[]> {
    const rows = await this.#work.query
      .selectFrom('person')
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(toAccount);
  }

  async find(id: string): Promise<(Account & { pinHash: string }) | null> {
    const row = await this.#work.query
      .selectFrom('person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { ...toAccount(row), pinHash: row.pin_hash } : null;
  }

  async insert(person: Person, pinHash: string, pinIsGiven: boolean, createdAt: string): Promise<void> {
    await this.#work.query
      .insertInto('person')
      .values({
        id: person.id,
        name: person.name,
        title: person.title,
        roles: JSON.stringify(person.roles),
        pin_hash: pinHash,
        pin_is_given: pinIsGiven ? 1 : 0,
        created_at: createdAt,
      })
      .execute();
  }

  async update({ id, name, title, roles }: Person): Promise<void> {
    await this.#work.query
      .updateTable('person')
      .set({ name, title, roles: JSON.stringify(roles) })
      .where('id', '=', id)
      .execute();
  }

  /** @param at ISO 8601 UTC; null lets the person sign in again. */
  async setDisabled(id: string, at: string | null): Promise<void> {
    await this.#work.query.updateTable('person').set({ disabled_at: at }).where('id', '=', id).execute();
  }

  async setPin(id: string, pinHash: string, pinIsGiven: boolean): Promise<void> {
    await this.#work.query
      .updateTable('person')
      .set({ pin_hash: pinHash, pin_is_given: pinIsGiven ? 1 : 0 })
      .where('id', '=', id)
      .execute();
  }

  /** Wrong tries in a row. */
  async wrongTries(personId: string): Promise<number> {
    const row = await this.#work.query
      .selectFrom('wrong_tries')
      .select('count')
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row?.count ?? 0;
  }

  async setWrongTries(personId: string, count: number, at: string): Promise<void> {
    await this.#work.query
      .insertInto('wrong_tries')
      .values({ person_id: personId, count, last_at: at })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ count, last_at: at }))
      .execute();
  }

  async clearWrongTries(personId: string): Promise<void> {
    await this.#work.query.deleteFrom('wrong_tries').where('person_id', '=', personId).execute();
  }

  async setting(key: AccountSetting): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', key)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async setSetting(key: AccountSetting, value: string): Promise<void> {
    await this.#work.query
      .insertInto('setting')
      .values({ key, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
  }
}
