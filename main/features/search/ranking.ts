/** Which entries a query finds, and which of them are best. */
import type { SearchKind } from '#shared/model/search.ts';
import { filterValues, type Query } from '#shared/search/query.ts';
import { firstEntryOf, lastEntryOf } from './entry-number.ts';
import {
  asksForMarks,
  type Completions,
  facetExpression,
  isOfWords,
  kindExpression,
  phraseExpression,
  placeOf,
  termsExpression,
  wordsExpression,
} from './expressions.ts';
import type { Depth } from './index-text.ts';
import type { EntrySpan, SearchRepository } from './search.repository.ts';

/** Newest entries of each kind that are looked at, and counted. */
export const COUNTED = 300;
/** Entries of each kind with the words in their head that are looked at, however old. */
const HEADS = 100;
/** Newest entries of each kind of which words side by side are asked. */
const PHRASES = 100;
/** So few are asked for by their numbers; more are found faster by reading on. */
const FEW = 30;

/** What a match is worth: each outweighs all below it together. */
const WORTH = { asWritten: 32, title: 16, head: 8, wholeWord: 4, phrase: 2 } as const;

export interface Ranked {
  kind: SearchKind;
  entry: number;
  /** Sum of what its matches are worth. */
  worth: number;
}

/** Entries of one kind. */
export interface RankedKind {
  kind: SearchKind;
  ranked: Ranked[];
  /** Up to one more than `COUNTED`. */
  count: number;
}

/** Best first; of equals the newest. */
export function byWorth(left: Ranked, right: Ranked): number {
  return right.worth - left.worth || right.entry - left.entry;
}

/**
 * Finds entries of each kind, in no particular order; none when the query says nothing.
 *
 * @param shown how many of a kind must stand in their right order; the others may be worth a little more
 */
export async function rank(
  repository: SearchRepository,
  query: Query,
  kinds: readonly SearchKind[],
  shown = Number.POSITIVE_INFINITY,
): Promise<RankedKind[]> {
  if (query.terms.length === 0 && query.filters.length === 0) return [];
  const last = query.terms.at(-1);
  const word = last?.isPrefix ? last.words.at(-1) : undefined;
  const completions = word ? await repository.completions(word) : null;
  const found: RankedKind[] = [];
  for (const kind of kinds) found.push(await rankKind(repository, query, kind, { completions, shown }));
  return found;
}

async function rankKind(
  repository: SearchRepository,
  query: Query,
  kind: SearchKind,
  { completions, shown }: { completions: Completions | null; shown: number },
): Promise<RankedKind> {
  const span = spanOf(query);
  const facets = facetExpression(query);
  const filtered = (expression: string | null) =>
    [facets, expression].filter((part) => part !== null).join(' AND ') || kindExpression(kind);
  const ofWords = facets === null && isOfWords(query);
  /** Newest entries that have all terms as deep as that; without completions, the last one as a whole word. */
  const match = (depth: Depth, limit: number, exact: boolean, complete = completions) => {
    const options = { exact, completions: complete };
    if (ofWords) {
      const expression = wordsExpression(query, { depth, ...options });
      return repository.match({ kind, part: 'words' }, expression, span, limit);
    }
    const place = placeOf(kind, depth);
    const expression = filtered(termsExpression(query, { place, ...options }));
    return repository.match({ kind, part: place.part }, expression, span, limit);
  };

  const newest = await match('anywhere', COUNTED + 1, false);
  const worth = new Map(newest.map((entry) => [entry, 0]));
  const add = (entries: readonly number[], value: number) => {
    for (const entry of entries) worth.set(entry, (worth.get(entry) ?? 0) + value);
  };
  const oldest = newest.at(-1);
  if (query.terms.length > 0 && oldest !== undefined) {
    const inMarks = asksForMarks(query);
    if (inMarks) add(await match('anywhere', COUNTED, true), WORTH.asWritten);
    const inHead = await match('head', HEADS, inMarks);
    add(inHead, WORTH.head);
    const inTitle = inHead.length === 0 ? [] : await match('title', HEADS, inMarks);
    add(inTitle, WORTH.title);
    if (completions && inTitle.length > 0) {
      add(await match('title', HEADS, inMarks, null), WORTH.wholeWord);
    }
    const place = placeOf(kind, 'anywhere');
    const phrase = phraseExpression(query, place);
    const since = { from: newest[PHRASES - 1] ?? oldest, to: span.to };
    const contenders = contendersOf(worth, shown).filter((entry) => entry >= since.from);
    if (phrase && contenders.length > 0) {
      const at = { kind, part: place.part };
      const sideBySide =
        contenders.length <= FEW
          ? await repository.matchAmong(at, filtered(phrase), contenders)
          : await repository.matchSince(at, filtered(phrase), since, COUNTED);
      add(sideBySide, WORTH.phrase);
    }
  }
  return {
    kind,
    ranked: [...worth].map(([entry, value]) => ({ kind, entry, worth: value })),
    count: newest.length,
  };
}

/** Entries that may be among the best so many: what is worth least decides among equals only. */
function contendersOf(worth: ReadonlyMap<number, number>, shown: number): number[] {
  const least = [...worth.values()].toSorted((left, right) => right - left)[shown - 1] ?? 0;
  return [...worth].filter(([, value]) => value >= least).map(([entry]) => entry);
}

/** The days that the query names, as numbers of entries. */
function spanOf(query: Query): EntrySpan {
  const from = filterValues(query, 'from').map(firstEntryOf);
  const to = filterValues(query, 'to').map(lastEntryOf);
  return { from: Math.max(0, ...from), to: Math.min(Number.MAX_SAFE_INTEGER, ...to) };
}
