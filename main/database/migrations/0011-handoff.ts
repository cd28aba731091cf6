/** Packages that went to other desks and came from them, and which text of each article was in them. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;

  await schema
    .createTable('handoff_package')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('other', 'text', (column) => column.notNull())
    .addColumn('other_desk', 'text')
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('called_back_at', 'text')
    .modifyEnd(strict)
    .execute();

  await schema
    .createTable('handoff_article')
    .addColumn('package_id', 'text', (column) =>
      column.notNull().references('handoff_package.id').onDelete('cascade'),
    )
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('returned_at', 'text')
    .addColumn('written_since', 'text')
    .addPrimaryKeyConstraint('handoff_article_once', ['package_id', 'article_id'])
    .modifyEnd(strict)
    .execute();
  await schema.createIndex('handoff_article_by_article').on('handoff_article').column('article_id').execute();
}
