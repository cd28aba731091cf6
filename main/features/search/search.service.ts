/** Finds articles, sources, pictures and issues with what stands in the search box. */
import {
  SEARCH_KINDS,
  type SearchCount,
  type SearchHit,
  type SearchInput,
  type SearchKind,
  type SearchResults,
} from '#shared/model/search.ts';
import { findQuery, snippetOf } from '#shared/search/marks.ts';
import { filterValues, parseQuery, type Query } from '#shared/search/query.ts';
import { dayOf, firstEntryOf, lastEntryOf } from './entry-number.ts';
import {
  asksForMarks,
  type Completions,
  facetExpression,
  type Place,
  phraseExpression,
  termsExpression,
} from './expressions.ts';
import type { EntrySpan, SearchRepository } from './search.repository.ts';
import type { EntryRef } from './search-index.repository.ts';
import type { SearchIndexer } from './search-indexer.service.ts';
import type { SearchableTexts, ShownText } from './searchable-texts.repository.ts';

/** Newest entries of each kind that are looked at, and counted. */
const COUNTED = 300;
/** Best entries in a title or a lead that are looked at, however old. */
const LOOKED_AT = 300;

/** What a match is worth: each outweighs all below it together. */
const WORTH = { asWritten: 32, title: 16, head: 8, wholeWord: 4, phrase: 2 } as const;

interface Ranked {
  entry: number;
  worth: number;
}

export class SearchService {
  readonly #repository: SearchRepository;
  readonly #indexer: SearchIndexer;
  readonly #texts: SearchableTexts;

  constructor(repository: SearchRepository, indexer: SearchIndexer, texts: SearchableTexts) {
    this.#repository = repository;
    this.#indexer = indexer;
    this.#texts = texts;
  }

  /** Any text is a query; one without words or filters finds nothing. */
  async find({ text, kinds: given, limit, limitPerKind = limit }: SearchInput): Promise<SearchResults> {
    const start = performance.now();
    const pending = await this.#indexer.freshen();
    const query = parseQuery(text);
    const named = filterValues(query, 'kind').filter((kind) => isKind(kind));
    const kinds = named.length > 0 ? named : (given ?? SEARCH_KINDS);
    const { ranked, byKind } = await this.#ranked(query, kinds);
    const refs = await this.#repository.refs(ranked.map(({ entry }) => entry));
    const best = takeBest(ranked, refs, limit, limitPerKind);
    const hits = await this.#shown(query, best, refs);
    const counts = Object.fromEntries(
      SEARCH_KINDS.map((kind) => [kind, countOf(byKind.get(kind) ?? [])]),
    ) as Record<SearchKind, SearchCount>;
    return {
      hits,
      counts,
      total: Object.values(counts).reduce((sum, { count }) => sum + count, 0),
      isMore: Object.values(counts).some(({ isMore }) => isMore),
      pending,
      ms: performance.now() - start,
    };
  }

  /** Best first. */
  async ids(text: string, kind: SearchKind): Promise<string[]> {
    await this.#indexer.freshen();
    const { ranked } = await this.#ranked(parseQuery(text), [kind]);
    const refs = await this.#repository.refs(ranked.map(({ entry }) => entry));
    return ranked.flatMap(({ entry }) => refs.get(entry)?.id ?? []);
  }

  async #ranked(
    query: Query,
    kinds: readonly SearchKind[],
  ): Promise<{ ranked: Ranked[]; byKind: Map<SearchKind, number[]> }> {
    const nothing = { ranked: [], byKind: new Map() };
    if (query.terms.length === 0 && query.filters.length === 0) return nothing;
    const span = spanOf(query);
    const last = query.terms.at(-1);
    const word = last?.isPrefix ? last.words.at(-1) : undefined;
    const completions = word ? await this.#repository.completions(word) : null;
    const facets = facetExpression(query, kinds);
    const match = (expression: string | null, within: EntrySpan, limit: number) =>
      this.#repository.match(expression === null ? facets : `${facets} AND ${expression}`, within, limit);
    const terms = (place: Place, exact: boolean, complete: Completions | null = completions) =>
      termsExpression(query, { place, exact, completions: complete });

    const byKind = new Map<SearchKind, number[]>();
    for (const kind of kinds) {
      const own = facetExpression(query, [kind]);
      const anywhere = terms('anywhere', false);
      const expression = anywhere === null ? own : `${own} AND ${anywhere}`;
      byKind.set(kind, await this.#repository.match(expression, span, COUNTED + 1));
    }
    const newest = [...byKind.values()].flat();
    const worth = new Map(newest.map((entry) => [entry, 0]));
    const add = (entries: readonly number[], value: number) => {
      for (const entry of entries) worth.set(entry, (worth.get(entry) ?? 0) + value);
    };
    if (query.terms.length > 0 && newest.length > 0) {
      const looked = { from: Math.min(...newest), to: span.to };
      const inMarks = asksForMarks(query);
      add(await match(terms('title', inMarks), span, LOOKED_AT), WORTH.title);
      add(await match(terms('head', inMarks), span, LOOKED_AT), WORTH.head);
      if (inMarks) add(await match(terms('anywhere', true), span, LOOKED_AT * kinds.length), WORTH.asWritten);
      if (completions) add(await match(terms('title', inMarks, null), span, LOOKED_AT), WORTH.wholeWord);
      const phrase = phraseExpression(query);
      if (phrase) add(await match(phrase, looked, LOOKED_AT * kinds.length), WORTH.phrase);
    }
    const ranked = [...worth].map(([entry, value]) => ({ entry, worth: value }));
    return { ranked: ranked.sort((a, b) => b.worth - a.worth || b.entry - a.entry), byKind };
  }

  async #shown(
    query: Query,
    best: readonly Ranked[],
    refs: ReadonlyMap<number, EntryRef>,
  ): Promise<SearchHit[]> {
    const wanted = best.flatMap(({ entry }) => refs.get(entry) ?? []);
    const texts = new Map((await this.#texts.read(wanted)).map((text) => [keyOf(text), text]));
    return best.flatMap(({ entry, worth }) => {
      const ref = refs.get(entry);
      const text = ref && texts.get(keyOf(ref));
      return text ? [hitOf(text, query, dayOf(entry), worth, entry)] : [];
    });
  }
}

const keyOf = ({ kind, id }: EntryRef) => `${kind} ${id}`;

function isKind(value: string): value is SearchKind {
  return (SEARCH_KINDS as readonly string[]).includes(value);
}

function countOf(entries: readonly number[]): SearchCount {
  return { count: Math.min(entries.length, COUNTED), isMore: entries.length > COUNTED };
}

/** The days that the query names, as numbers of entries. */
function spanOf(query: Query): EntrySpan {
  const from = filterValues(query, 'from').map(firstEntryOf);
  const to = filterValues(query, 'to').map(lastEntryOf);
  return { from: Math.max(0, ...from), to: Math.min(Number.MAX_SAFE_INTEGER, ...to) };
}

function takeBest(
  ranked: readonly Ranked[],
  refs: ReadonlyMap<number, EntryRef>,
  limit: number,
  limitPerKind: number,
): Ranked[] {
  const taken = new Map<SearchKind, number>();
  const best: Ranked[] = [];
  for (const one of ranked) {
    const kind = refs.get(one.entry)?.kind;
    if (kind === undefined || best.length >= limit) continue;
    const already = taken.get(kind) ?? 0;
    if (already >= limitPerKind) continue;
    taken.set(kind, already + 1);
    best.push(one);
  }
  return best;
}

function hitOf(text: ShownText, query: Query, day: string, worth: number, entry: number): SearchHit {
  const inText = snippetOf([text.lead, text.body].filter(Boolean).join('\n'), query);
  const also = inText.marks.length > 0 ? null : snippetOf(text.also.trim(), query);
  // Only a byline or a file name has the words: then that is what explains the hit.
  const snippet = also && also.marks.length > 0 ? also : inText;
  return {
    kind: text.kind,
    id: text.id,
    title: text.title,
    titleMarks: findQuery(text.title, query).map(({ from, to }) => ({ from, to })),
    snippet: snippet.text,
    snippetMarks: snippet.marks,
    found: inText.found,
    place: text.place,
    day,
    hash: text.hash,
    // Newer is better among equals; entries of a thousand years would not reach 1.
    score: worth + entry / lastEntryOf('2999-12-31'),
  };
}
