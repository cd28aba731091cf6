/**
 * What a picture says besides its caption: where it is from, what may be done with it, who and what is on it, how it
 * is turned and cropped, what it looks like; and which articles show it. Frozen once released.
 */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  for (const column of ['source', 'rights']) {
    await schema
      .alterTable('picture')
      .addColumn(column, 'text', (added) => added.notNull().defaultTo(''))
      .execute();
  }
  for (const column of ['taken_on', 'taken_on_seen', 'original_hash', 'crop', 'look']) {
    await schema.alterTable('picture').addColumn(column, 'text').execute();
  }
  await schema
    .alterTable('picture')
    .addColumn('turn', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.createIndex('picture_by_age').on('picture').columns(['created_at', 'id']).execute();
  await schema.createIndex('picture_by_original').on('picture').column('original_hash').execute();
  for (const table of ['picture_tag', 'picture_person']) await names(database, table);
  await uses(database);
}

/** A list of names of each picture, in order. */
async function names(database: Kysely<unknown>, table: string): Promise<void> {
  await database.schema
    .createTable(table)
    .addColumn('picture_id', 'text', (column) =>
      column.notNull().references('picture.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_once`, ['picture_id', 'name'])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await database.schema.createIndex(`${table}_by_name`).on(table).columns(['name', 'picture_id']).execute();
  for (const [when, row] of [
    ['insert', 'new'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const) {
    await sql`create trigger ${sql.ref(`search_${table}_${when}`)} after ${sql.raw(when)} on ${sql.ref(table)} begin
      insert or ignore into search_stale (kind, ref_id) select 'picture', ${sql.raw(row)}.picture_id;
    end`.execute(database);
  }
}

/** Triggers, so that no way of changing an article can forget to say so. */
async function uses(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('picture_use')
    .addColumn('article_id', 'text', (column) =>
      column.notNull().references('article.id').onDelete('cascade'),
    )
    // No reference: a figure may have lost its picture.
    .addColumn('picture_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('picture_use_once', ['article_id', 'picture_id'])
    .modifyEnd(sql`strict, without rowid`)
    .execute();
  await database.schema
    .createIndex('picture_use_by_picture')
    .on('picture_use')
    .columns(['picture_id', 'article_id'])
    .execute();
  const holds = (row: string) => `instr(${row}.document, '"pictureId"') > 0`;
  await sql`create trigger picture_use_added after insert on article when ${sql.raw(holds('new'))} begin
    ${sql.raw(shown('new'))}
  end`.execute(database);
  await sql`create trigger picture_use_changed after update of document on article
    when old.document is not new.document and (${sql.raw(holds('old'))} or ${sql.raw(holds('new'))}) begin
    delete from picture_use where article_id = new.id;
    ${sql.raw(shown('new'))}
  end`.execute(database);
  for (const place of PLACES) {
    await sql`insert or ignore into picture_use (article_id, picture_id)
      select article.id, block.value ->> ${sql.lit(place)} from article, ${sql.raw(blocksOf('article'))} as block
      where ${sql.raw(holds('article'))} and block.value ->> ${sql.lit(place)} is not null`.execute(database);
  }
}

/** Where a block names a picture: as it stands, and as it was before a suggestion. */
const PLACES = ['$.pictureId', '$.proposal.changed.before.pictureId'];

/** Statements of a trigger that write down what an article shows. */
function shown(row: string): string {
  const statements = PLACES.map(
    (place) => `insert or ignore into picture_use (article_id, picture_id)
      select ${row}.id, block.value ->> '${place}' from ${blocksOf(row)} as block
      where block.value ->> '${place}' is not null;`,
  );
  return statements.join('\n');
}

/** The blocks of an article; none where its document is damaged. */
function blocksOf(article: string): string {
  return `json_each(case when json_valid(${article}.document) then ${article}.document else '{}' end, '$.blocks')`;
}
