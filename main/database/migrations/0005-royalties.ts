/**
 * What statistics count and royalties pay: when articles changed their state, what stands in their text, pages of
 * issues, rates, corrections and closed sheets. Frozen once released.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;
  await schema
    .createTable('article_state_change')
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createIndex('article_state_change_of')
    .on('article_state_change')
    .columns(['article_id', 'state', 'at'])
    .execute();
  // Triggers, so that no way of changing a state can forget to write it down.
  await sql`
    create trigger article_begins after insert on article begin
      insert into article_state_change (article_id, state, at) values (new.id, new.state, new.created_at);
    end`.execute(database);
  await sql`
    create trigger article_changes_state after update of state on article when new.state <> old.state begin
      insert into article_state_change (article_id, state, at) values (
        new.id,
        new.state,
        case when new.updated_at <> old.updated_at then new.updated_at
          else strftime('%Y-%m-%dT%H:%M:%fZ', 'now') end
      );
    end`.execute(database);

  await schema
    .createTable('article_facts')
    .addColumn('article_id', 'text', (column) =>
      column.primaryKey().references('article.id').onDelete('cascade'),
    )
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('names_version', 'text', (column) => column.notNull())
    .addColumn('pictures', 'integer', (column) => column.notNull())
    .addColumn('credits', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('article_name')
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_name_once', ['article_id', 'kind', 'name'])
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('issue_pages')
    .addColumn('issue_id', 'text', (column) => column.primaryKey().references('issue.id').onDelete('cascade'))
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('pages', 'integer', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();

  await schema
    .createTable('royalty_rates')
    .addColumn('publication_id', 'text', (column) =>
      column.primaryKey().references('publication.id').onDelete('cascade'),
    )
    .addColumn('rates', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('royalty_correction')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('issue_id', 'text', (column) => column.notNull().references('issue.id').onDelete('cascade'))
    .addColumn('line', 'text', (column) => column.notNull())
    .addColumn('amount', 'integer')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema
    .createIndex('royalty_correction_of')
    .on('royalty_correction')
    .columns(['issue_id', 'id'])
    .execute();
  await schema
    .createTable('royalty_closing')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('issue_id', 'text', (column) => column.notNull().references('issue.id').onDelete('cascade'))
    .addColumn('lines', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema.createIndex('royalty_closing_of').on('royalty_closing').columns(['issue_id', 'id']).execute();
}
