/** What each publication asks of its texts, the directory, and marks by which texts are found again. Frozen once released. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;
  await schema
    .createTable('house_style')
    .addColumn('publication_id', 'text', (column) =>
      column.primaryKey().references('publication.id').onDelete('cascade'),
    )
    .addColumn('style', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('directory_entry')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('article_marks')
    .addColumn('article_id', 'text', (column) =>
      column.primaryKey().references('article.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('text_mark')
    .addColumn('mark', 'integer', (column) => column.notNull())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article_marks.article_id').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('text_mark_key', ['mark', 'article_id'])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await schema.createIndex('text_mark_by_article').on('text_mark').column('article_id').execute();
}
