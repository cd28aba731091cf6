/**
 * What became of issues on paper, who gets copies of a publication, and the rhythm in which its issues come.
 * Frozen once released.
 */
import { type Kysely, sql } from 'kysely';

export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  await schema
    .createTable('print_run')
    .addColumn('issue_id', 'text', (column) => column.primaryKey().references('issue.id').onDelete('cascade'))
    .addColumn('pages', 'integer')
    .addColumn('printed', 'integer')
    .addColumn('deposit_copies', 'integer')
    .addColumn('deposit_day', 'text')
    .addColumn('deposit_place', 'text', (column) => column.notNull())
    .addColumn('deposit_receipt', 'text', (column) => column.notNull())
    .addColumn('recipients', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('recipient_list')
    .addColumn('publication_id', 'text', (column) =>
      column.primaryKey().references('publication.id').onDelete('cascade'),
    )
    .addColumn('recipients', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('issue_schedule')
    .addColumn('publication_id', 'text', (column) =>
      column.primaryKey().references('publication.id').onDelete('cascade'),
    )
    .addColumn('schedule', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
}
