/** Expressions of FTS5's query language. Words come from `searchWords` and hold nothing that it could mistake. */

import type { SearchKind } from '#shared/model/search.ts';
import type { Query, QueryTerm } from '#shared/search/query.ts';
import { filterValues } from '#shared/search/query.ts';
import { hasMarks } from '#shared/search/words.ts';
import type { IndexPart } from './index-tables.ts';
import { type Depth, entryToken, facetTokens, wordToken } from './index-text.ts';

/** Where words are looked for: one of the two parts of the index, and columns of it. */
export interface Place {
  part: IndexPart;
  columns: string;
  /** Where the same words stand with their marks. */
  written: string;
}

const TITLE: Place = { part: 'head', columns: 'title', written: 'title_written' };
const HEAD: Place = {
  part: 'head',
  columns: 'title lead',
  written: 'title_written rest_written',
};

/** Everything that is searched of a kind. */
const ANYWHERE: Record<SearchKind, Place> = {
  article: { part: 'text', columns: 'text', written: 'text_written' },
  source: { part: 'text', columns: 'text', written: 'text_written' },
  picture: { ...HEAD, columns: 'title lead also' },
  issue: { ...HEAD, columns: 'title lead also' },
};

/** The columns of a kind in which words stand as deep as that. */
export function placeOf(kind: SearchKind, depth: Depth): Place {
  return depth === 'anywhere' ? ANYWHERE[kind] : depth === 'head' ? HEAD : TITLE;
}

/** What the word that is being typed may become. */
export interface Completions {
  folded: readonly string[];
  written: readonly string[];
}

export interface TermsOptions {
  place: Place;
  /** Words typed with marks must stand so. */
  exact: boolean;
  /** Of the last term, when it is being typed; null takes it as a whole word. */
  completions: Completions | null;
}

const quoted = (words: string) => `"${words.replaceAll('"', '')}"`;
const within = (columns: string, expression: string) => `{${columns}} : (${expression})`;
const oneOf = (words: readonly string[]) => words.map(quoted).join(' OR ');

/** True when some word was typed with marks. */
export function asksForMarks({ terms }: Query): boolean {
  return terms.some(({ words }) => words.some(hasMarks));
}

/** All terms of the query; null when it has none. */
export function termsExpression({ terms }: Query, options: TermsOptions): string | null {
  if (terms.length === 0) return null;
  return terms.map((term) => termExpression(term, options)).join(' AND ');
}

function termExpression({ words, isPrefix }: QueryTerm, options: TermsOptions): string {
  const { columns, written } = options.place;
  const completions = isPrefix ? options.completions : null;
  const whole = completions ? words.slice(0, -1) : words;
  const parts: string[] = [];
  if (whole.length > 0) parts.push(within(columns, quoted(whole.map(({ folded }) => folded).join(' '))));
  const last = words.at(-1);
  if (completions && last) {
    const isExact = options.exact && hasMarks(last);
    parts.push(
      isExact
        ? within(written, oneOf([last.written, ...completions.written]))
        : within(columns, oneOf([last.folded, ...completions.folded])),
    );
  }
  if (options.exact) {
    for (const word of whole.filter(hasMarks)) {
      parts.push(within(written, quoted(word.written)));
    }
  }
  return parts.join(' AND ');
}

/** Beginnings of so many letters stand in the table of words; for longer ones the words in use are asked for. */
const INDEXED_BEGINNING = 2;

/** True when the table of words alone can tell what a query finds. */
export function isOfWords({ terms }: Query): boolean {
  return terms.length > 0 && terms.every(({ words }) => words.length === 1);
}

/** As `termsExpression`, for the table of words and queries that are of single words. */
export function wordsExpression(
  { terms }: Query,
  { depth, exact, completions }: Omit<TermsOptions, 'place'> & { depth: Depth },
): string {
  const token = (word: string) => quoted(wordToken(depth, word));
  const isIndexed = (word: string) => [...wordToken(depth, word)].length <= INDEXED_BEGINNING;
  return terms
    .flatMap(({ words: [word], isPrefix }) => {
      if (!word) return [];
      const form = exact && hasMarks(word) ? 'written' : 'folded';
      if (!isPrefix || !completions) return [token(word[form])];
      if (isIndexed(word[form])) return [`${token(word[form])} *`];
      return [`(${[word[form], ...completions[form]].map(token).join(' OR ')})`];
    })
    .join(' AND ');
}

/** The terms side by side, the one being typed left out; null for fewer than two words. */
export function phraseExpression({ terms }: Query, { columns }: Place): string | null {
  const words = terms.filter(({ isPrefix }) => !isPrefix).flatMap((term) => term.words);
  if (words.length < 2) return null;
  return within(columns, quoted(words.map(({ folded }) => folded).join(' ')));
}

/** Filters but kinds and days; null when there are none. */
export function facetExpression(query: Query): string | null {
  const groups = [
    anyOf('form', filterValues(query, 'form')),
    anyOf('state', filterValues(query, 'state')),
    anyOf('sections', filterValues(query, 'section')),
    anyOf('outlets', filterValues(query, 'outlet')),
    anyOf('authors', filterValues(query, 'author')),
    anyOf('tags', filterValues(query, 'tag')),
  ].filter((group) => group !== '');
  return groups.length === 0 ? null : within('facets', groups.join(' AND '));
}

/** Everything of a kind. */
export function kindExpression(kind: SearchKind): string {
  return within('facets', anyOf('kind', [kind]));
}

/** These entries and no others. */
export function entryExpression(...entries: number[]): string {
  return within('facets', oneOf(entries.map(entryToken)));
}

/** Several values of one filter widen it; a value without a word in it finds nothing. */
function anyOf(facet: Parameters<typeof facetTokens>[0], values: readonly string[]): string {
  if (values.length === 0) return '';
  const phrases = values.map((value) => facetTokens(facet, value).join(' ') || 'zz1');
  return `(${oneOf(phrases)})`;
}
