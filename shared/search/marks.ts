/** Where a query's words stand in a text as it was written, whatever its marks and normal form. */
import type { TextSpan } from '../model/search.ts';
import type { Query, QueryTerm } from './query.ts';
import { remembered } from './remembered.ts';
import { hasMarks, type SearchWord, searchWords } from './words.ts';

export interface FoundSpan extends TextSpan {
  /** Index of the term. */
  term: number;
}

/** Longest snippet, and how much of the text before the first hit it shows, in letters. */
const SNIPPET = 200;
const BEFORE = 50;

/** Titles and bodies of what a box shows at a time. */
const wordsOf = remembered(200, (text): readonly SearchWord[] => searchWords(text));

/** Every place, in order. Where a term is found as it was written, its other spellings are passed over. */
export function findQuery(text: string, { terms }: Query): FoundSpan[] {
  if (terms.length === 0) return [];
  const words = wordsOf(text);
  return terms
    .flatMap((term, index) => placesOf(term, words).map((span) => ({ ...span, term: index })))
    .sort((left, right) => left.from - right.from || right.to - left.to)
    .filter(
      (span, index, all) =>
        span.from >= Math.max(0, ...all.slice(Math.max(0, index - 3), index).map(({ to }) => to)),
    );
}

function placesOf(term: QueryTerm, words: readonly SearchWord[]): TextSpan[] {
  const [first] = term.words;
  if (!first) return [];
  const asWritten: TextSpan[] = [];
  const others: TextSpan[] = [];
  for (let at = 0; at + term.words.length <= words.length; at += 1) {
    const likeness = likenessAt(term, words, at);
    const [from, to] = [words[at]?.from ?? 0, words[at + term.words.length - 1]?.to ?? 0];
    if (likeness === 'written') asWritten.push({ from, to });
    else if (likeness === 'folded') others.push({ from, to });
  }
  return asWritten.length > 0 && term.words.some(hasMarks) ? asWritten : [...asWritten, ...others];
}

function likenessAt(term: QueryTerm, words: readonly SearchWord[], at: number): 'written' | 'folded' | null {
  let isWritten = true;
  for (const [index, wanted] of term.words.entries()) {
    const word = words[at + index];
    const mayGoOn = term.isPrefix && index === term.words.length - 1;
    if (!word || !isLike(word.folded, wanted.folded, mayGoOn)) return null;
    if (hasMarks(wanted) && !isLike(word.written, wanted.written, mayGoOn)) isWritten = false;
  }
  return isWritten ? 'written' : 'folded';
}

function isLike(word: string, wanted: string, mayGoOn: boolean): boolean {
  return mayGoOn ? word.startsWith(wanted) : word === wanted;
}

export interface Snippet {
  text: string;
  marks: TextSpan[];
  /** The first run of found words in it, as the text has them; "" when nothing was found. */
  found: string;
}

/** The part of a text where most of the terms stand close together; its beginning when none does. */
export function snippetOf(text: string, query: Query): Snippet {
  const spans = findQuery(text, query);
  const first = bestStart(spans);
  const from = first ? wordStart(text, first.from - BEFORE) : 0;
  const to = wordEnd(text, from + SNIPPET);
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  const shown = text.slice(from, to).replace(/\s/gu, ' ');
  return {
    text: `${head}${shown}${to < text.length ? '…' : ''}`,
    marks: spans
      .filter((span) => span.from >= from && span.to <= to)
      .map((span) => ({ from: span.from + shift, to: span.to + shift })),
    found: first ? runAt(text, spans, first) : '',
  };
}

/** Where a window of the snippet's length has the most different terms. */
function bestStart(spans: readonly FoundSpan[]): FoundSpan | null {
  let best: FoundSpan | null = null;
  let most = 0;
  for (const [index, span] of spans.entries()) {
    const terms = new Set<number>();
    let closeness = 0;
    for (let next = index; next < spans.length; next += 1) {
      const other = spans[next];
      if (!other || other.to > span.from + SNIPPET - BEFORE) break;
      if (!terms.has(other.term)) closeness = 1 - (other.to - span.from) / 1000;
      terms.add(other.term);
    }
    if (terms.size + closeness > most) {
      most = terms.size + closeness;
      best = span;
    }
  }
  return best;
}

/** Found words that stand side by side. */
function runAt(text: string, spans: readonly FoundSpan[], first: FoundSpan): string {
  let end = first.to;
  for (const span of spans.slice(spans.indexOf(first) + 1)) {
    if (!/^[^\p{L}\p{N}\n]{0,3}$/u.test(text.slice(end, span.from))) break;
    end = span.to;
  }
  return text.slice(first.from, end);
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + BEFORE).search(/\s/u);
  return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/u);
  return space > at - BEFORE ? space : at;
}
