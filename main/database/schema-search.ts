/** The tables of search as Kysely sees them; see schema.ts. The full-text index is known to features/search alone. */
import type { Generated } from 'kysely';
import type { SearchKind } from '#shared/model/search.ts';

/** What is in the index; newer entries have greater numbers, see features/search/entry-number.ts. */
export interface SearchEntryTable {
  entry: number;
  kind: SearchKind;
  ref_id: string;
}

/** What changed since the index read it. Written by triggers of the database. */
export interface SearchStaleTable {
  kind: SearchKind;
  ref_id: string;
}

/** Every word that the index met. */
export interface SearchWordTable {
  /** Small letters, with marks. */
  written: string;
  /** Without marks. */
  folded: string;
  /** In how many entries, at least. */
  uses: number;
}

export interface CitedDocumentTable {
  id: Generated<number>;
  /** Symbol without marks and year: "76/nq-cp 2021". */
  key: string;
  /** In small letters; "" when no text names it. */
  type: string;
  /** As written. */
  symbol: string;
  day: string | null;
  issuer: string;
  /** How many entries cite it. */
  uses: number;
}

export interface CitationTable {
  document_id: number;
  entry: number;
}

export interface SavedSearchTable {
  id: string;
  person_id: string;
  name: string;
  query: string;
  created_at: string;
}

export interface SearchTables {
  search_entry: SearchEntryTable;
  search_stale: SearchStaleTable;
  search_word: SearchWordTable;
  cited_document: CitedDocumentTable;
  citation: CitationTable;
  saved_search: SavedSearchTable;
}
