/** Searching everything in the library with one box. */
import { z } from 'zod';

/** bài, tư liệu, ảnh, số báo. */
export const SEARCH_KINDS = ['article', 'source', 'picture', 'issue'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** More letters than this are not read. */
export const LONGEST_QUERY = 500;

export const searchTextSchema = z.string().transform((text) => text.slice(0, LONGEST_QUERY));

export const searchInputSchema = z.object({
  text: searchTextSchema,
  /** Only these kinds; a kind named in the text itself goes before. */
  kinds: z.array(z.enum(SEARCH_KINDS)).min(1).optional(),
  /** Hits in all. */
  limit: z.int().min(1).max(300).default(30),
  /** Hits of one kind, so that no kind hides the others. */
  limitPerKind: z.int().min(1).max(300).optional(),
});
export type SearchInput = z.output<typeof searchInputSchema>;

/** UTF-16 offsets. */
export interface TextSpan {
  from: number;
  to: number;
}

export interface SearchHit {
  kind: SearchKind;
  id: string;
  title: string;
  titleMarks: TextSpan[];
  /** The words around the first place that was found; the beginning of the text when only the title was. */
  snippet: string;
  snippetMarks: TextSpan[];
  /** As it stands in the text, for whoever opens the hit there; "" when only the title or a name was found. */
  found: string;
  /** Where it belongs: number of the issue, outlet, photographer; "" when unknown. */
  place: string;
  /** ISO day it appeared, or was last changed. */
  day: string;
  /** Of pictures, for their thumbnail. */
  hash: string | null;
  /** Greater is better; says nothing across queries. */
  score: number;
}

/** How many there are of a kind; counting stops at a limit. */
export interface SearchCount {
  count: number;
  isMore: boolean;
}

export interface SearchResults {
  /** Best first. */
  hits: SearchHit[];
  counts: Record<SearchKind, SearchCount>;
  /** Sum of the counts. */
  total: number;
  /** True when there are more than `total`. */
  isMore: boolean;
  /** Texts that changed and are not in the index yet. */
  pending: number;
  /** Milliseconds it took. */
  ms: number;
}

export const savedSearchSchema = z.object({
  name: z.string().trim().min(1).max(200),
  query: z.string().trim().min(1).max(LONGEST_QUERY),
});

export interface SavedSearch {
  id: string;
  name: string;
  query: string;
}

/** A document that texts of the library cite by its number and symbol. */
export interface CitedDocument {
  id: number;
  /** "nghị quyết"; "" when no text names it. */
  type: string;
  /** "76/NQ-CP". */
  symbol: string;
  /** ISO; null when no text says it. */
  day: string | null;
  issuer: string;
  /** How many texts cite it. */
  uses: number;
}

/** A text that cites a document. */
export interface CitingText {
  kind: SearchKind;
  id: string;
  title: string;
  place: string;
  day: string;
}
