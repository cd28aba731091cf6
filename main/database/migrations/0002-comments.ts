/** Comment threads of articles and what was said in them. Frozen once released. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;

  await schema
    .createTable('comment_thread')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('resolved_at', 'text')
    .addColumn('resolved_by', 'text', (column) => column.references('person.id'))
    .modifyEnd(strict)
    .execute();
  await schema
    .createIndex('comment_thread_by_article')
    .on('comment_thread')
    .columns(['article_id', 'created_at', 'id'])
    .execute();
  await schema
    .createTable('comment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('thread_id', 'text', (column) =>
      column.notNull().references('comment_thread.id').onDelete('cascade'),
    )
    .addColumn('author_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('deleted_at', 'text')
    .modifyEnd(strict)
    .execute();
  await schema.createIndex('comment_by_thread').on('comment').columns(['thread_id', 'created_at']).execute();
}
