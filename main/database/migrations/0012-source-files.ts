/** What a source keeps besides its text: the file it came in, a document to read, rights, the trash. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('source').addColumn('document', 'text').execute();
  await schema.alterTable('source').addColumn('file_hash', 'text').execute();
  await schema
    .alterTable('source')
    .addColumn('file_name', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('source')
    .addColumn('file_kind', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema
    .alterTable('source')
    .addColumn('file_bytes', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .alterTable('source')
    .addColumn('rights', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await schema.alterTable('source').addColumn('taken_on', 'text').execute();
  await schema.alterTable('source').addColumn('trashed_at', 'text').execute();
  await sql`update source set taken_on = substr(created_at, 1, 10)`.execute(database);
  await schema.createIndex('source_by_file').on('source').column('file_hash').execute();
  await schema.createIndex('source_by_age').on('source').columns(['created_at', 'id']).execute();
  await schema.createIndex('article_source_by_source').on('article_source').column('source_id').execute();
}
