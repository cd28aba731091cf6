/** What stands in the search box, read: words, phrases in quotes, and filters. Any text is a query. */
import { LONGEST_QUERY, type TextSpan } from '../model/search.ts';
import { type Filter, filterName, readFilter } from './filters.ts';
import { type SearchWord, searchWords } from './words.ts';

/** Words that must stand side by side; one word most of the time. */
export interface QueryTerm {
  words: readonly Pick<SearchWord, 'folded' | 'written'>[];
  /** Still being typed: the last word may go on. */
  isPrefix: boolean;
}

/** A filter with its place in the text, so that taking it out is an edit of the text. */
export interface PlacedFilter extends TextSpan {
  /** As it stands there. */
  text: string;
  filters: readonly Filter[];
}

export interface Query {
  terms: QueryTerm[];
  filters: PlacedFilter[];
  /** Filters whose value says nothing: "từ:hôm-qua". */
  unread: string[];
}

/** More words than this do not make a search narrower. */
const MOST_TERMS = 16;
/** key:value, key:"several words", "a phrase", or anything else without a space. */
const PART = /([\p{L}\p{M}-]+):(?:"([^"]*)"?|([^\s"]+))|"([^"]*)("?)|[^\s"]+/gu;

export function parseQuery(whole: string): Query {
  const text = straightQuotes(whole.slice(0, LONGEST_QUERY));
  const query: Query = { terms: [], filters: [], unread: [] };
  for (const match of text.matchAll(PART)) {
    const [part, key, quoted, plain, phrase, end] = match;
    const name = key === undefined ? null : filterName(key);
    if (key !== undefined && name !== null) {
      const filters = readFilter(name, key, quoted ?? plain ?? '');
      if (filters) {
        query.filters.push({ from: match.index, to: match.index + part.length, text: part, filters });
      } else query.unread.push(part);
      continue;
    }
    const isLast = match.index + part.length === text.length;
    if (phrase !== undefined) addPhrase(query, phrase, isLast && end === '');
    else addWords(query, part, isLast);
  }
  query.terms = query.terms.slice(0, MOST_TERMS);
  return query;
}

/** The text without one of its filters. */
export function withoutFilter(text: string, { from, to }: TextSpan): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}

/** Values of a filter, in order. */
export function filterValues(query: Query, name: Filter['name']): string[] {
  return query.filters
    .flatMap(({ filters }) => filters)
    .filter((filter) => filter.name === name)
    .map(({ value }) => value);
}

/** Curly quotes are quotes; the length stays. */
function straightQuotes(text: string): string {
  return text.replace(/[“”„«»]/g, '"');
}

function addPhrase(query: Query, phrase: string, isOpen: boolean): void {
  const words = searchWords(phrase);
  if (words.length > 0) query.terms.push({ words, isPrefix: isOpen && endsInWord(phrase, words) });
}

function addWords(query: Query, part: string, isLast: boolean): void {
  const words = searchWords(part);
  for (const [index, word] of words.entries()) {
    const isPrefix = isLast && index === words.length - 1 && endsInWord(part, words);
    query.terms.push({ words: [word], isPrefix });
  }
}

function endsInWord(text: string, words: readonly SearchWord[]): boolean {
  return words.at(-1)?.to === text.length;
}
