/** SQL of people and of who is signed in at this desk. */
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { type Person, ROLES } from '#shared/model/person.ts';
import type { PersonTable } from '../../database/schema.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';

const rolesSchema = z.array(z.enum(ROLES));
const SIGNED_IN = 'session.person';

function toPerson(row: Selectable<PersonTable>): Person {
  return { id: row.id, name: row.name, title: row.title, roles: rolesSchema.parse(JSON.parse(row.roles)) };
}

export class PeopleRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  async list(): Promise<Person[]> {
    const rows = await this.#work.query
      .selectFrom('person')
      .selectAll()
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return rows.map(toPerson);
  }

  async find(id: string): Promise<(Person & { pinHash: string }) | null> {
    const row = await this.#work.query
      .selectFrom('person')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? { ...toPerson(row), pinHash: row.pin_hash } : null;
  }

  async insert(person: Person, pinHash: string, createdAt: string): Promise<void> {
    await this.#work.query
      .insertInto('person')
      .values({
        id: person.id,
        name: person.name,
        title: person.title,
        roles: JSON.stringify(person.roles),
        pin_hash: pinHash,
        created_at: createdAt,
      })
      .execute();
  }

  async signedIn(): Promise<string | null> {
    const row = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', SIGNED_IN)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  async setSignedIn(id: string): Promise<void> {
    await this.#work.query
      .insertInto('setting')
      .values({ key: SIGNED_IN, value: id })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: id }))
      .execute();
  }
}
