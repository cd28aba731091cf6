/**
 * What search remembers: which texts are in the index, which wait for it, the words met, documents cited, and
 * searches that a person keeps. The index itself is made by features/search, which may make it anew. Frozen once
 * released.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await tables(database);
  // Triggers, so that no way of changing a text can forget to say so.
  for (const { name, when, stale } of TRIGGERS) {
    await sql`create trigger ${sql.ref(name)} ${sql.raw(when)} begin
      insert or ignore into search_stale (kind, ref_id) ${sql.raw(stale)};
    end`.execute(database);
  }
}

async function tables(database: Kysely<unknown>): Promise<void> {
  const strict = sql`strict`;
  const { schema } = database;
  await schema
    .createTable('search_entry')
    .addColumn('entry', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('ref_id', 'text', (column) => column.notNull())
    .addUniqueConstraint('search_entry_once', ['kind', 'ref_id'])
    .modifyEnd(strict)
    .execute();
  await schema
    .createTable('search_stale')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('ref_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_stale_once', ['kind', 'ref_id'])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await schema
    .createTable('search_word')
    .addColumn('written', 'text', (column) => column.primaryKey())
    .addColumn('folded', 'text', (column) => column.notNull())
    .addColumn('uses', 'integer', (column) => column.notNull())
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await schema.createIndex('search_word_folded').on('search_word').columns(['folded', 'uses']).execute();
  await schema
    .createTable('cited_document')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('day', 'text')
    .addColumn('issuer', 'text', (column) => column.notNull())
    .addColumn('uses', 'integer', (column) => column.notNull())
    .modifyEnd(strict)
    .execute();
  await schema.createIndex('cited_document_by_use').on('cited_document').columns(['uses', 'key']).execute();
  await schema
    .createTable('citation')
    .addColumn('document_id', 'integer', (column) =>
      column.notNull().references('cited_document.id').onDelete('cascade'),
    )
    .addColumn('entry', 'integer', (column) =>
      column.notNull().references('search_entry.entry').onDelete('cascade'),
    )
    .addPrimaryKeyConstraint('citation_once', ['document_id', 'entry'])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await schema.createIndex('citation_by_entry').on('citation').column('entry').execute();
  await schema
    .createTable('saved_search')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('saved_search_once', ['person_id', 'query'])
    .modifyEnd(strict)
    .execute();
}

interface Trigger {
  name: string;
  when: string;
  /** Select of kind and id of what is to be read again. */
  stale: string;
}

const ofSection = (section: string) =>
  `select 'article', article_id from placement where section_id = ${section}`;
const ofIssue = (row: 'new' | 'old') => `select 'issue', ${row}.id union all
  select 'article', article_id from placement where issue_id = ${row}.id`;

const OWN: Trigger[] = ['article', 'source', 'picture'].flatMap((table) => [
  { name: `search_${table}_added`, when: `after insert on ${table}`, stale: `select '${table}', new.id` },
  { name: `search_${table}_changed`, when: `after update on ${table}`, stale: `select '${table}', new.id` },
  { name: `search_${table}_gone`, when: `after delete on ${table}`, stale: `select '${table}', old.id` },
]);

const TRIGGERS: Trigger[] = [
  ...OWN,
  { name: 'search_issue_added', when: 'after insert on issue', stale: "select 'issue', new.id" },
  { name: 'search_issue_changed', when: 'after update on issue', stale: ofIssue('new') },
  // Its placements are gone by then, and have said so themselves.
  { name: 'search_issue_gone', when: 'after delete on issue', stale: "select 'issue', old.id" },
  {
    name: 'search_section_changed',
    when: 'after update of name on section when new.name <> old.name',
    stale: ofSection('new.id'),
  },
  {
    name: 'search_placement_added',
    when: 'after insert on placement',
    stale: "select 'article', new.article_id",
  },
  {
    name: 'search_placement_changed',
    when: 'after update on placement when new.section_id <> old.section_id',
    stale: "select 'article', new.article_id",
  },
  {
    name: 'search_placement_gone',
    when: 'after delete on placement',
    stale: "select 'article', old.article_id",
  },
  {
    name: 'search_outlet_changed',
    when: 'after update on outlet',
    stale: `select 'source', id from source where outlet_id = new.id union all
      select 'article', id from article where attribution <> ''`,
  },
];
