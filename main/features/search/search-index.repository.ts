/**
 * The full-text index: FTS5, SQLite alone has it. It keeps no text, only words without marks, and in the columns
 * called written each different word with its marks once.
 */
import { sql } from 'kysely';
import type { SearchKind } from '#shared/model/search.ts';
import { inBatches } from '../../database/batches.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { ENTRY_KINDS_SQL } from './entry-kinds.ts';
import { firstEntryOf, lastEntryOf } from './entry-number.ts';
import { FORMER_TABLES, INDEX_TABLES, indexTable, tablesOf } from './index-tables.ts';
import { entryToken, type IndexedText } from './index-text.ts';

export interface EntryRef {
  kind: SearchKind;
  id: string;
}

const VERSION_SETTING = 'search.version';
/** Pages of the index that one step of merging writes. */
const MERGED_PAGES = 64;

export class SearchIndexRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Of the index that is there; null when there is none. */
  async version(): Promise<number | null> {
    const row = await this.#work.query
      .selectFrom('setting')
      .select('value')
      .where('key', '=', VERSION_SETTING)
      .executeTakeFirst();
    return row ? Number(row.value) : null;
  }

  /** Begins an empty index; everything in the library then waits for it. */
  async reset(version: number): Promise<void> {
    await this.#work.transaction(async () => {
      const { query } = this.#work;
      for (const name of [...FORMER_TABLES, ...INDEX_TABLES.map((table) => table.name)]) {
        await sql`drop table if exists ${sql.table(name)}`.execute(query);
      }
      for (const { name, columns } of INDEX_TABLES) {
        await sql`create virtual table ${sql.table(name)} using fts5 (${sql.raw(columns)},
          content = '', contentless_delete = 1,
          tokenize = "unicode61 remove_diacritics 0 tokenchars '/-'")`.execute(query);
        // Parts are brought together less often than FTS5 would: that is most of the work of making an index. When
        // nobody waits, two are enough for it.
        await sql`insert into ${sql.table(name)} (${sql.ref(name)}, rank)
          values ('automerge', 16), ('usermerge', 2)`.execute(query);
      }
      await query.deleteFrom('search_entry').execute();
      await query.deleteFrom('search_word').execute();
      await query.deleteFrom('cited_document').execute();
      await sql`insert or ignore into search_stale (kind, ref_id) ${ENTRY_KINDS_SQL}`.execute(query);
      const setting = { key: VERSION_SETTING, value: String(version) };
      await query
        .insertInto('setting')
        .values(setting)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(setting))
        .execute();
    });
  }

  /** What waits to be read again. */
  async stale(limit: number): Promise<EntryRef[]> {
    const rows = await this.#work.query
      .selectFrom('search_stale')
      .select(['kind', 'ref_id'])
      .limit(limit)
      .execute();
    return rows.map(({ kind, ref_id: id }) => ({ kind, id }));
  }

  async staleCount(): Promise<number> {
    const { count } = await this.#work.query
      .selectFrom('search_stale')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /**
   * Takes these out of the index and puts in those that still are: one transaction.
   *
   * The index is written last: most other statements begin with a savepoint, at which FTS5 writes out all that it
   * has gathered.
   */
  async replace(refs: readonly EntryRef[], texts: readonly IndexedText[]): Promise<void> {
    await this.#work.transaction(async () => {
      const { query } = this.#work;
      const { entries: gone, known } = await this.#removeEntries(refs);
      const entries = await this.#insertEntries(texts);
      await this.#addWords(texts, known);
      const keys = JSON.stringify(refs.map(({ kind, id }) => [kind, id]));
      await sql`delete from search_stale where (kind, ref_id) in
        (select value ->> 0, value ->> 1 from json_each(${keys}))`.execute(query);
      for (const { kind, entry } of gone) {
        for (const table of tablesOf(kind)) {
          await sql`delete from ${sql.table(table)} where rowid = ${entry}`.execute(query);
        }
      }
      for (const [index, text] of texts.entries()) await this.#insertText(entries[index] ?? 0, text);
    });
  }

  async #insertText(entry: number, { kind, head: h, text: t, ...rest }: IndexedText): Promise<void> {
    const { query } = this.#work;
    const { tokens, facets: f } = rest;
    await sql`insert into ${sql.table(indexTable(kind, 'words'))} (rowid, words)
      values (${entry}, ${tokens})`.execute(query);
    const facets = `${f} ${entryToken(entry)}`;
    await sql`insert into ${sql.table(indexTable(kind, 'head'))}
      (rowid, title, lead, also, facets, title_written, rest_written) values
      (${entry}, ${h.title}, ${h.lead}, ${h.also}, ${facets}, ${h.titleWritten}, ${h.restWritten})`.execute(
      query,
    );
    if (!t) return;
    await sql`insert into ${sql.table(indexTable(kind, 'text'))} (rowid, text, facets, text_written) values
      (${entry}, ${t.text}, ${facets}, ${t.textWritten})`.execute(query);
  }

  /** Has all parts of each table become one in the steps that follow, however large they are. */
  async beginMerge(): Promise<void> {
    for (const { name } of INDEX_TABLES) {
      const parts = await sql<{
        segid: number;
      }>`select distinct segid from ${sql.table(`${name}_idx`)}`.execute(this.#work.query);
      // A negative number begins anew; of one part it would make another one.
      if (parts.rows.length > 1) await this.#mergeStep(name, -MERGED_PAGES);
    }
  }

  /** One step of bringing the parts together. @returns true when there is more to do. */
  async merge(): Promise<boolean> {
    let hasMore = false;
    for (const { name } of INDEX_TABLES) {
      if (await this.#mergeStep(name, MERGED_PAGES)) hasMore = true;
    }
    return hasMore;
  }

  async #mergeStep(table: string, pages: number): Promise<boolean> {
    const { query } = this.#work;
    const changes = async () =>
      (await sql<{ n: number }>`select total_changes() as n`.execute(query)).rows[0]?.n ?? 0;
    const before = await changes();
    await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank)
      values ('merge', ${sql.lit(pages)})`.execute(query);
    // SQLite's manual: a merge that changed fewer than two rows had nothing to do.
    return (await changes()) - before >= 2;
  }

  async #removeEntries(refs: readonly EntryRef[]): Promise<{
    entries: { kind: SearchKind; entry: number }[] /** "kind id" of each. */;
    known: Set<string>;
  }> {
    const { query } = this.#work;
    const keys = JSON.stringify(refs.map(({ kind, id }) => [kind, id]));
    const { rows } = await sql<{ entry: number; kind: SearchKind; ref_id: string }>`
      select entry, kind, ref_id from search_entry
      where (kind, ref_id) in (select value ->> 0, value ->> 1 from json_each(${keys}))`.execute(query);
    const entries = rows.map(({ entry }) => entry);
    if (entries.length > 0) {
      const list = sql`(select value from json_each(${JSON.stringify(entries)}))`;
      await sql`update cited_document set uses = uses -
        (select count(*) from citation where document_id = cited_document.id and entry in ${list})
        where id in (select document_id from citation where entry in ${list})`.execute(query);
      await inBatches(entries, (part) =>
        query.deleteFrom('search_entry').where('entry', 'in', part).execute(),
      );
    }
    return { entries: rows, known: new Set(rows.map(({ kind, ref_id: id }) => `${kind} ${id}`)) };
  }

  /** @returns the number of each text. */
  async #insertEntries(texts: readonly IndexedText[]): Promise<number[]> {
    const next = new Map<string, number>();
    const entries: number[] = [];
    for (const { kind, id, day } of texts) {
      const entry = next.get(day) ?? (await this.#nextEntry(day));
      next.set(day, entry + 1);
      entries.push(entry);
      await this.#work.query.insertInto('search_entry').values({ entry, kind, ref_id: id }).execute();
    }
    await this.#cite(texts, entries);
    return entries;
  }

  async #nextEntry(day: string): Promise<number> {
    const row = await this.#work.query
      .selectFrom('search_entry')
      .select(({ fn }) => fn.max('entry').as('last'))
      .where('entry', '>=', firstEntryOf(day))
      .where('entry', '<=', lastEntryOf(day))
      .executeTakeFirst();
    return row?.last ? row.last + 1 : firstEntryOf(day);
  }

  async #cite(texts: readonly IndexedText[], numbers: readonly number[]): Promise<void> {
    const { query } = this.#work;
    const cited = new Map<string, { document: IndexedText['citations'][number]; entries: number[] }>();
    for (const [index, { citations }] of texts.entries()) {
      for (const document of citations) {
        const known = cited.get(document.key) ?? { document, entries: [] };
        known.entries.push(numbers[index] ?? 0);
        cited.set(document.key, known);
      }
    }
    for (const { document, entries } of cited.values()) {
      const { rows } = await sql<{ id: number }>`
        insert into cited_document (key, type, symbol, day, issuer, uses) values
          (${document.key}, ${document.type}, ${document.symbol}, ${document.day}, ${document.issuer},
           ${entries.length})
        on conflict (key) do update set
          uses = uses + excluded.uses,
          type = iif(type = '', excluded.type, type),
          day = coalesce(day, excluded.day),
          issuer = iif(issuer = '', excluded.issuer, issuer)
        returning id`.execute(query);
      const id = rows[0]?.id;
      if (id === undefined) continue;
      await query
        .insertInto('citation')
        .values(entries.map((entry) => ({ document_id: id, entry })))
        .execute();
    }
  }

  /** Words of texts that are new to the index count; those of changed texts only become known. */
  async #addWords(texts: readonly IndexedText[], known: ReadonlySet<string>): Promise<void> {
    const words = new Map<string, [written: string, folded: string, uses: number]>();
    for (const { kind, id, words: own } of texts) {
      const uses = known.has(`${kind} ${id}`) ? 0 : 1;
      for (const [written, folded] of own) {
        const row = words.get(written) ?? [written, folded, 0];
        row[2] += uses;
        words.set(written, row);
      }
    }
    await sql`insert into search_word (written, folded, uses)
      select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify([...words.values()])}) where true
      on conflict (written) do update set uses = uses + excluded.uses where excluded.uses > 0`.execute(
      this.#work.query,
    );
  }
}
