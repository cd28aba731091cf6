/**
 * How articles print in one issue otherwise than they are written, and how many pages an issue is planned to have.
 * Frozen once released.
 */
import { type Kysely, sql } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  await schema
    .createTable('placement_override')
    .addColumn('issue_id', 'text', (column) => column.notNull().references('issue.id').onDelete('cascade'))
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('override', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('placement_override_once', ['issue_id', 'article_id'])
    .modifyEnd(strict)
    .execute();
  await schema
    .createIndex('placement_override_by_article')
    .on('placement_override')
    .column('article_id')
    .execute();
  await schema.alterTable('issue').addColumn('page_budget', 'integer').execute();
}
