/** Versions of articles, each different content stored once, and who wrote last. Frozen once released. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;

  await schema
    .alterTable('article')
    .addColumn('written_by', 'text', (column) => column.references('person.id'))
    .execute();
  await schema
    .createTable('version_content')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('content', 'blob', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('article_version')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().references('version_content.hash'))
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.references('person.id'))
    .addColumn('author', 'text')
    .addColumn('written_at', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('words', 'integer', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('restored_from', 'integer')
    .addUniqueConstraint('article_version_number', ['article_id', 'number'])
    .modifyEnd(strict)
    .execute();
  await schema.createIndex('article_version_by_content').on('article_version').column('hash').execute();
}
