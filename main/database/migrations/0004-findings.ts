/** Decisions about findings: the desk's own dictionary, and findings that are passed over. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;
  await schema
    .createTable('desk_word')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('word', 'text', (column) => column.notNull().unique())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('ignored_finding')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) => column.references('article.id').onDelete('cascade'))
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('context', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createIndex('ignored_finding_once')
    .unique()
    .on('ignored_finding')
    // NULLs differ from each other in an index: "everywhere" is the empty id here.
    .expression(sql`coalesce(article_id, ''), rule, text, context`)
    .execute();
}
