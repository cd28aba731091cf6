/** Asks the index, and completes words. Nothing here reads a text. */
import { type RawBuilder, sql } from 'kysely';
import type { SearchKind } from '#shared/model/search.ts';
import type { SearchWord } from '#shared/search/words.ts';
import type { UnitOfWork } from '../../database/unit-of-work.ts';
import { type Completions, entryExpression } from './expressions.ts';
import { type IndexPart, indexTable } from './index-tables.ts';
import type { EntryRef } from './search-index.repository.ts';

/** A table of the index. */
export interface IndexPlace {
  kind: SearchKind;
  part: IndexPart;
}

/** Numbers of entries, both ends included. */
export interface EntrySpan {
  from: number;
  to: number;
}

/**
 * How many words one that is being typed may become, by its letters: those used most. FTS5's own prefixes would read
 * every place of every word.
 */
const MOST_COMPLETIONS = [0, 24, 40];
const MOST_COMPLETIONS_LONGER = 80;

/** better-sqlite3 gives great numbers to SQLite as reals, and FTS5 bounds its walk by integers alone. */
function integer(value: number): RawBuilder<number> {
  return sql`cast(${value} as integer)`;
}

export class SearchRepository {
  readonly #work: UnitOfWork;

  constructor(work: UnitOfWork) {
    this.#work = work;
  }

  /** Entries that match, newest first; it stops reading at the limit. */
  async match(
    { kind, part }: IndexPlace,
    expression: string,
    span: EntrySpan,
    limit: number,
  ): Promise<number[]> {
    const table = indexTable(kind, part);
    const { rows } = await sql<{ entry: number }>`
      select rowid as entry from ${sql.table(table)}
      where ${sql.ref(table)} match ${expression}
        and rowid >= ${integer(span.from)} and rowid <= ${integer(span.to)}
      order by rowid desc limit ${limit}`.execute(this.#work.query);
    return rows.map(({ entry }) => entry);
  }

  /**
   * The same for what few entries match, perhaps none. FTS5 looks at the bounds of a span only when it has found
   * something: it would walk on through all entries before `from`, were that one not certain to match.
   */
  async matchSince(place: IndexPlace, expression: string, span: EntrySpan, limit: number): Promise<number[]> {
    const first = entryExpression(span.from);
    const [isFirst] = await this.match(place, `(${expression}) AND ${first}`, span, 1);
    const found = await this.match(place, `(${expression}) OR ${first}`, span, limit);
    return isFirst === undefined ? found.filter((entry) => entry !== span.from) : found;
  }

  /** Those of a few entries that match. */
  matchAmong(place: IndexPlace, expression: string, entries: readonly number[]): Promise<number[]> {
    const span = { from: Math.min(...entries), to: Math.max(...entries) };
    return this.match(place, `${entryExpression(...entries)} AND (${expression})`, span, entries.length);
  }

  async refs(entries: readonly number[]): Promise<Map<number, EntryRef>> {
    if (entries.length === 0) return new Map();
    const rows = await this.#work.query
      .selectFrom('search_entry')
      .selectAll()
      .where('entry', 'in', entries)
      .execute();
    return new Map(rows.map(({ entry, kind, ref_id: id }) => [entry, { kind, id }]));
  }

  async completions(word: Pick<SearchWord, 'folded' | 'written'>): Promise<Completions> {
    const beginning = (column: RawBuilder<string>, start: string) =>
      sql`${column} > ${start} and ${column} < ${`${start}\u{10ffff}`}`;
    const { query } = this.#work;
    const most = MOST_COMPLETIONS[word.folded.length] ?? MOST_COMPLETIONS_LONGER;
    const folded = await sql<{ word: string }>`
      select folded as word from search_word where ${beginning(sql.ref('folded'), word.folded)}
      group by folded order by sum(uses) desc limit ${most}`.execute(query);
    if (word.folded === word.written) return { folded: folded.rows.map((row) => row.word), written: [] };
    const written = await sql<{ word: string }>`
      select written as word from search_word where ${beginning(sql.ref('written'), word.written)}
      order by uses desc limit ${most}`.execute(query);
    return {
      folded: folded.rows.map((row) => row.word),
      written: written.rows.map((row) => row.word),
    };
  }
}
