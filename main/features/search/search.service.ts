/** Finds articles, sources, pictures and issues with what stands in the search box. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeskError } from '#shared/errors.ts';
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
import { dayOf, lastEntryOf } from './entry-number.ts';
import { byWorth, COUNTED, type Ranked, rank } from './ranking.ts';
import type { SearchRepository } from './search.repository.ts';
import type { EntryRef } from './search-index.repository.ts';
import type { SearchIndexer } from './search-indexer.service.ts';
import type { SearchableTexts, ShownText } from './searchable-texts.repository.ts';

export class SearchService {
  readonly #repository: SearchRepository;
  readonly #indexer: SearchIndexer;
  readonly #texts: SearchableTexts;

  constructor(repository: SearchRepository, indexer: SearchIndexer, texts: SearchableTexts) {
    this.#repository = repository;
    this.#indexer = indexer;
    this.#texts = texts;
  }

  /**
   * Any text is a query; one without words or filters finds nothing.
   *
   * @throws DeskError JOB_CANCELLED when it was stopped before its turn came
   */
  async find(
    { text, kinds: given, limit, limitPerKind = limit }: SearchInput,
    signal?: AbortSignal,
  ): Promise<SearchResults> {
    // Keys come faster than searches end: what stops this one may wait behind it.
    await nextTurn();
    if (signal?.aborted) throw new DeskError('JOB_CANCELLED', {});
    const start = performance.now();
    const pending = await this.#indexer.freshen();
    const query = parseQuery(text);
    const found = await rank(this.#repository, query, kindsOf(query, given ?? SEARCH_KINDS), limitPerKind);
    const best = found
      .flatMap(({ ranked }) => ranked.toSorted(byWorth).slice(0, limitPerKind))
      .sort(byWorth)
      .slice(0, limit);
    const hits = await this.#shown(query, best);
    const counts = Object.fromEntries(
      SEARCH_KINDS.map((kind) => [kind, countOf(found.find((one) => one.kind === kind)?.count ?? 0)]),
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

  /** Ids of what is found of one kind, best first. */
  async ids(text: string, kind: SearchKind): Promise<string[]> {
    await this.#indexer.freshen();
    const [found] = await rank(this.#repository, parseQuery(text), [kind]);
    const ranked = found?.ranked.toSorted(byWorth) ?? [];
    const refs = await this.#repository.refs(ranked.map(({ entry }) => entry));
    return ranked.flatMap(({ entry }) => refs.get(entry)?.id ?? []);
  }

  async #shown(query: Query, best: readonly Ranked[]): Promise<SearchHit[]> {
    const refs = await this.#repository.refs(best.map(({ entry }) => entry));
    const read = await this.#texts.read([...refs.values()]);
    const texts = new Map(read.map((text) => [keyOf(text), text]));
    return best.flatMap((ranked) => {
      const ref = refs.get(ranked.entry);
      const text = ref && texts.get(keyOf(ref));
      return text ? [hitOf(text, query, ranked)] : [];
    });
  }
}

const keyOf = ({ kind, id }: EntryRef) => `${kind} ${id}`;

/** A kind that is named in the text goes before what the window asks for. */
function kindsOf(query: Query, given: readonly SearchKind[]): readonly SearchKind[] {
  const values = filterValues(query, 'kind');
  const named = SEARCH_KINDS.filter((kind) => values.includes(kind));
  return named.length > 0 ? named : given;
}

function countOf(count: number): SearchCount {
  return { count: Math.min(count, COUNTED), isMore: count > COUNTED };
}

function hitOf(text: ShownText, query: Query, { entry, worth }: Ranked): SearchHit {
  const inText = snippetOf([text.lead, text.body].filter(Boolean).join('\n'), query);
  const titleMarks = findQuery(text.title, query).map(({ from, to }) => ({ from, to }));
  // Only a byline or a file name has the words: then that is what explains the hit.
  const isElsewhere = titleMarks.length === 0 && inText.marks.length === 0;
  const also = isElsewhere ? snippetOf(text.also.trim(), query) : null;
  const snippet = also && also.marks.length > 0 ? also : inText;
  return {
    kind: text.kind,
    id: text.id,
    title: text.title,
    titleMarks,
    snippet: snippet.text,
    snippetMarks: snippet.marks,
    found: inText.found,
    place: text.place,
    day: dayOf(entry),
    hash: text.hash,
    // Newer is better among equals; entries of a thousand years would not reach 1.
    score: worth + entry / lastEntryOf('2999-12-31'),
  };
}
