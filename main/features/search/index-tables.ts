/**
 * The tables of the full-text index. Each kind has its own, so that what is asked of the few issues never walks
 * through the words of all articles; heads stand apart from texts for the same reason.
 */
import type { SearchKind } from '#shared/model/search.ts';

/**
 * What stands above a text, or is all there is of a picture or an issue; everything an article or a source says; and
 * which words a thing has at all.
 */
export type IndexPart = 'head' | 'text' | 'words';

const COLUMNS: Record<IndexPart, string> = {
  head: 'title, lead, also, facets, title_written, rest_written',
  text: 'text, facets, text_written',
  // Without the places of words, most searches read a tenth; beginnings of one and two letters stand in it as words do.
  words: "words, detail = none, prefix = '1 2'",
};

const PARTS: Record<SearchKind, readonly IndexPart[]> = {
  article: ['head', 'text', 'words'],
  source: ['head', 'text', 'words'],
  picture: ['head', 'words'],
  issue: ['head', 'words'],
};

export function indexTable(kind: SearchKind, part: IndexPart): string {
  return `search_${part}_${kind}`;
}

/** Names of the tables that hold a kind. */
export function tablesOf(kind: SearchKind): string[] {
  return PARTS[kind].map((part) => indexTable(kind, part));
}

/** Every table with its columns, and what it is told of them. */
export const INDEX_TABLES = (Object.keys(PARTS) as SearchKind[]).flatMap((kind) =>
  PARTS[kind].map((part) => ({ name: indexTable(kind, part), columns: COLUMNS[part] })),
);

/** Those of indexes of earlier builds. */
export const FORMER_TABLES = ['search_head', 'search_text'];
