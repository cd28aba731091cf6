/** The audit log, which can only grow, and the keys that people sign with. Frozen once released. */
import { type Kysely, sql } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createLog(database);
  await createKeys(database);
}

async function createLog(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('audit_entry')
    .addColumn('sequence', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('subject_title', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text')
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('machine', 'text', (column) => column.notNull())
    .addColumn('desk_id', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('key_id', 'text')
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('signature', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await database.schema
    .createIndex('audit_entry_by_subject')
    .on('audit_entry')
    .columns(['subject_id', 'sequence'])
    .execute();
  // "insert or replace" passes by the triggers on delete, hence the one on insert.
  await sql`
    create trigger audit_entry_follows before insert on audit_entry
    when new.sequence is not (select coalesce(max(sequence), 0) + 1 from audit_entry)
    begin select raise(abort, 'entries of the log follow each other'); end`.execute(database);
  await sql`
    create trigger audit_entry_stays before update on audit_entry
    begin select raise(abort, 'the log can only grow'); end`.execute(database);
  await sql`
    create trigger audit_entry_is_kept before delete on audit_entry
    begin select raise(abort, 'the log can only grow'); end`.execute(database);
}

async function createKeys(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('person_key')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // No reference: people of other desks have keys here, too.
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('card_signature', 'text', (column) => column.notNull())
    .addColumn('private_key', 'text')
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_reason', 'text')
    .modifyEnd(sql`strict`)
    .execute();
  await database.schema.createIndex('person_key_by_person').on('person_key').column('person_id').execute();
}
