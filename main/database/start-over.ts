/** Makes a library's database as empty as a new one, within a transaction. */
import { type Kysely, sql } from 'kysely';
import { makeStructure } from './migrate.ts';
import type { DeskDatabase } from './schema.ts';

interface Thing {
  type: string;
  name: string;
  isVirtual: number;
}

function things(transaction: Kysely<DeskDatabase>) {
  return sql<Thing>`
    select type, name, coalesce(sql like 'create virtual table%', 0) as isVirtual
    from sqlite_schema where name not like 'sqlite\\_%' escape '\\'`
    .execute(transaction)
    .then(({ rows }) => rows);
}

/**
 * Drops everything and makes the structure anew; the caller's transaction keeps all of it or none.
 *
 * @param transaction the open transaction's query object.
 */
export async function startOver(transaction: Kysely<DeskDatabase>): Promise<void> {
  // Rows go in any order; whether all that points somewhere is gone too is asked at the end.
  await sql`pragma defer_foreign_keys = on`.execute(transaction);
  const before = await things(transaction);
  for (const { type, name } of before) {
    if (type === 'trigger') await sql`drop trigger ${sql.id(name)}`.execute(transaction);
    if (type === 'view') await sql`drop view ${sql.id(name)}`.execute(transaction);
  }
  for (const { name, isVirtual } of before) {
    if (isVirtual) await sql`drop table ${sql.id(name)}`.execute(transaction);
  }
  // Tables that only served a virtual one went with it.
  const tables = (await things(transaction)).filter(({ type }) => type === 'table');
  for (const { name } of tables) await sql`delete from ${sql.id(name)}`.execute(transaction);
  for (const { name } of tables) await sql`drop table ${sql.id(name)}`.execute(transaction);
  await makeStructure(transaction);
}
