/** Pictures and outlets can lie in the trash, outlets be merged into another; what lies there is found by its age. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('picture').addColumn('trashed_at', 'text').execute();
  await schema.alterTable('outlet').addColumn('trashed_at', 'text').execute();
  await schema
    .alterTable('outlet')
    .addColumn('merged_into', 'text', (column) => column.references('outlet.id').onDelete('set null'))
    .execute();
  for (const table of ['article', 'issue', 'source', 'picture', 'outlet']) {
    await schema
      .createIndex(`${table}_in_trash`)
      .on(table)
      .column('trashed_at')
      .where(sql.ref('trashed_at'), 'is not', null)
      .execute();
  }
}
