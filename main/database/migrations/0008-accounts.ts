/** Accounts that can be disabled, PINs that somebody else chose, and wrong tries. Frozen once released. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('person').addColumn('disabled_at', 'text').execute();
  await database.schema
    .alterTable('person')
    .addColumn('pin_is_given', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await database.schema
    .createTable('wrong_tries')
    .addColumn('person_id', 'text', (column) => column.primaryKey().references('person.id'))
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
}
