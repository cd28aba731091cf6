/**
 * Review: whose own an article is, the rounds in which it is handed in and decided, approvals of articles and
 * issues, deadlines, and how many approvals a publication asks for. Frozen once released.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await writers(database);
  await rounds(database);
  await approvals(database);
  await settings(database);
}

async function writers(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('article_writer')
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_writer_once', ['article_id', 'person_id'])
    .modifyEnd(sql`strict`)
    .execute();
  // Of what was written before anybody kept a record, versions still know most.
  await sql`
    insert or ignore into article_writer (article_id, person_id)
      select id, written_by from article where written_by is not null`.execute(database);
  await sql`
    insert or ignore into article_writer (article_id, person_id)
      select article_id, author_id from article_version
      where author_id is not null and reason in
        ('created', 'imported', 'automatic', 'reopened', 'beforeRestore', 'beforeReplace', 'restored')
  `.execute(database);
}

async function rounds(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('review_round')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('submitted_by', 'text', (column) => column.notNull())
    .addColumn('submitted_at', 'text', (column) => column.notNull())
    .addColumn('reviewer_id', 'text')
    .addColumn('due', 'text')
    .addColumn('ended_at', 'text')
    .addUniqueConstraint('review_round_number', ['article_id', 'number'])
    .modifyEnd(sql`strict`)
    .execute();
  await schema
    .createTable('review_step')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('round_id', 'text', (column) =>
      column.notNull().references('review_round.id').onDelete('cascade'),
    )
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('to_person_id', 'text')
    .addColumn('to_person', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addUniqueConstraint('review_step_position', ['round_id', 'position'])
    .modifyEnd(sql`strict`)
    .execute();
  await schema.createIndex('review_step_by_time').on('review_step').column('at').execute();
  // What waits, or was returned, without a record gets one, so that it can be decided or handed in again.
  await sql`
    insert into review_round (id, article_id, number, submitted_by, submitted_at, reviewer_id, due, ended_at)
      select 'before-' || id, id, 1, coalesce(written_by, ''), updated_at, null, null,
        case state when 'returned' then updated_at end
      from article where state in ('submitted', 'returned')`.execute(database);
  await sql`
    insert into review_step (id, round_id, position, kind, person_id, person, to_person_id, to_person, at, note)
      select 'before-' || article.id, 'before-' || article.id, 0, article.state, person.id,
        coalesce(person.name, ''), null, null, article.updated_at, ''
      from article left join person on person.id = article.written_by
      where article.state in ('submitted', 'returned')`.execute(database);
}

async function approvals(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('article_approval')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('version_id', 'text')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('lapsed_at', 'text')
    .addColumn('lapsed_by', 'text')
    .addColumn('lapsed_reason', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await schema
    .createIndex('article_approval_of')
    .on('article_approval')
    .columns(['article_id', 'lapsed_at'])
    .execute();
  await schema
    .createTable('issue_approval')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('issue_id', 'text', (column) => column.notNull().references('issue.id').onDelete('cascade'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('person_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('lapsed_at', 'text')
    .addColumn('lapsed_by', 'text')
    .addColumn('lapsed_reason', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await schema
    .createIndex('issue_approval_of')
    .on('issue_approval')
    .columns(['issue_id', 'lapsed_at'])
    .execute();
}

async function settings(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('issue_deadline')
    .addColumn('issue_id', 'text', (column) => column.primaryKey().references('issue.id').onDelete('cascade'))
    .addColumn('due', 'text', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
  await schema
    .createTable('publication_review')
    .addColumn('publication_id', 'text', (column) =>
      column.primaryKey().references('publication.id').onDelete('cascade'),
    )
    .addColumn('approvals_needed', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict`)
    .execute();
}
