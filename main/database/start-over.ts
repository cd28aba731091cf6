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

/** Tables in an order in which none is dropped while another still points to it. */
async function pointingFirst(transaction: Kysely<DeskDatabase>, tables: readonly Thing[]): Promise<Thing[]> {
  const { rows } = await sql<{ name: string; target: string }>`
    select t.name, f."table" as target from sqlite_schema t, pragma_foreign_key_list(t.name) f
    where t.type = 'table' and f."table" <> t.name`.execute(transaction);
  const ordered: Thing[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const targets = new Set(rows.filter(({ name }) => names.has(name)).map(({ target }) => target));
    const free = left.filter(({ name }) => !targets.has(name));
    if (free.length === 0) throw new Error('tables point to each other in a circle');
    ordered.push(...free);
    left = left.filter((table) => !free.includes(table));
  }
  return ordered;
}

/**
 * Drops everything and makes the structure anew; the caller's transaction keeps all of it or none.
 *
 * @param transaction the open transaction's query object.
 */
export async function startOver(transaction: Kysely<DeskDatabase>): Promise<void> {
  // Rows of one table may point to each other; whether all are gone is asked at the end.
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
  for (const { name } of await pointingFirst(transaction, tables)) {
    await sql`drop table ${sql.id(name)}`.execute(transaction);
  }
  await makeStructure(transaction);
}
