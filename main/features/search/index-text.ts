/** One text as the index takes it: words of its fields, facets to filter by, words for completing what is typed. */
import { type Citation, citationsIn } from '#shared/checks/text/citations.ts';
import type { SearchKind } from '#shared/model/search.ts';
import { hasMarks, searchWords, symbolParts } from '#shared/search/words.ts';
import { fold } from '#shared/vietnamese/normalise.ts';

/** Raised whenever what is put into the index, or how, changes: the index is then made anew. */
export const INDEX_VERSION = 4;

export interface Facets {
  form?: string;
  state?: string;
  sections?: readonly string[];
  outlets?: readonly string[];
  authors?: readonly string[];
  tags?: readonly string[];
}

/** What is known of a text before it is taken apart. */
export interface SearchableText {
  kind: SearchKind;
  id: string;
  /** ISO day. */
  day: string;
  title: string;
  lead: string;
  body: string;
  /** Found, but never shown as the text: byline, file name, address. */
  also: string;
  facets: Facets;
}

/** What stands above a text, or is all there is of a picture or an issue; see search-index.repository.ts. */
export interface HeadColumns {
  title: string;
  lead: string;
  also: string;
  titleWritten: string;
  restWritten: string;
}

/** Everything that an article or a source says. */
export interface TextColumns {
  text: string;
  textWritten: string;
}

export interface IndexedText {
  kind: SearchKind;
  id: string;
  day: string;
  head: HeadColumns;
  /** Null for pictures and issues: their heads say all. */
  text: TextColumns | null;
  /** Each word once: those that stand in it, and again where above its text; see `wordToken`. */
  tokens: string;
  /** Tokens to filter by; its entry's own token goes behind them. */
  facets: string;
  /** Folded form of each different word, by its written form. */
  words: ReadonlyMap<string, string>;
  citations: IndexedCitation[];
}

export interface IndexedCitation {
  key: string;
  type: string;
  symbol: string;
  day: string | null;
  issuer: string;
}

/** First letters of facet tokens: no word of a text begins so. */
const FACET_LETTERS: Record<'kind' | keyof Facets, string> = {
  kind: 'zk0',
  form: 'zf0',
  state: 'zs0',
  sections: 'zm0',
  outlets: 'zo0',
  authors: 'za0',
  tags: 'zt0',
};

/** Where a word stands: anywhere, above the text, in the title. */
export type Depth = 'anywhere' | 'head' | 'title';

/** First letters of words that are known to stand above a text: letters of phonetics begin no word of a newsroom. */
const DEPTH_LETTERS: Record<Depth, string> = { anywhere: '', head: '\u0265', title: '\u0287' };

/** A word, with or without its marks, in the table of words. */
export function wordToken(depth: Depth, word: string): string {
  return DEPTH_LETTERS[depth] + word;
}

/** Stands between fields and between names: the end of one and the beginning of the next are no phrase. */
const BETWEEN = ' zz0 ';

/** Tokens by which a facet's value is found, in order. */
export function facetTokens(facet: 'kind' | keyof Facets, value: string): string[] {
  return searchWords(value).map(({ folded }) => FACET_LETTERS[facet] + folded);
}

/** A token that one entry alone has. */
export function entryToken(entry: number): string {
  return `ze0${entry}`;
}

export function indexedText(text: SearchableText): IndexedText {
  const words = new Map<string, string>();
  const parts: string[] = [];
  const tokens = new Set<string>();
  const take = (field: string, ...depths: Depth[]) => {
    const folded: string[] = [];
    const written = new Set<string>();
    for (const word of searchWords(field)) {
      folded.push(word.folded);
      words.set(word.written, word.folded);
      for (const depth of depths) {
        tokens.add(wordToken(depth, word.folded)).add(wordToken(depth, word.written));
      }
      if (hasMarks(word)) written.add(word.written);
      parts.push(...symbolParts(word));
    }
    return { folded: folded.join(' '), written };
  };
  const title = take(text.title, 'anywhere', 'head', 'title');
  const lead = take(text.lead, 'anywhere', 'head');
  const body = take(text.body, 'anywhere');
  const also = take(text.also, 'anywhere');
  for (const part of parts) {
    words.set(part, part);
    tokens.add(part);
  }
  const withParts = `${also.folded} ${parts.join(' ')}`.trim();
  const isLong = text.kind === 'article' || text.kind === 'source';
  return {
    kind: text.kind,
    id: text.id,
    day: text.day,
    head: {
      title: title.folded,
      lead: lead.folded,
      also: isLong ? '' : withParts,
      titleWritten: joined(title.written),
      restWritten: joined(lead.written, isLong ? [] : also.written),
    },
    text: isLong
      ? {
          text: [title.folded, lead.folded, body.folded, withParts].filter(Boolean).join(BETWEEN),
          textWritten: joined(title.written, lead.written, body.written, also.written),
        }
      : null,
    tokens: [...tokens].join(' '),
    facets: facetColumn(text),
    words,
    citations: citedIn(`${text.title}\n${text.lead}\n${text.body}`),
  };
}

/** Each word once. */
function joined(...fields: Iterable<string>[]): string {
  return [...new Set(fields.flatMap((field) => [...field]))].join(' ');
}

function facetColumn({ kind, facets }: SearchableText): string {
  const names = (facet: 'kind' | keyof Facets, values: readonly string[] = []) =>
    values.map((value) => facetTokens(facet, value).join(' '));
  return [
    ...names('kind', [kind]),
    ...names('form', facets.form ? [facets.form] : []),
    ...names('state', facets.state ? [facets.state] : []),
    ...names('sections', facets.sections),
    ...names('outlets', facets.outlets),
    ...names('authors', facets.authors),
    ...names('tags', facets.tags),
  ].join(BETWEEN);
}

/** Every document that the text cites, once; the fullest mention counts. */
function citedIn(text: string): IndexedCitation[] {
  if (!/\d\/|-\p{L}+\//u.test(text)) return [];
  const cited = new Map<string, IndexedCitation>();
  for (const citation of citationsIn(text)) {
    const read = asCited(citation);
    const before = cited.get(read.key);
    cited.set(read.key, before ? fuller(before, read) : read);
  }
  return [...cited.values()];
}

/** Numbers begin again each year: a symbol without one is told apart by the year of its day. */
function asCited({ symbol, type, year, day, issuer }: Citation): IndexedCitation {
  const written = symbol.replace(/\s/g, '').replaceAll('–', '-');
  const ofYear = year ?? day?.year ?? null;
  return {
    key: ofYear === null ? fold(written) : `${fold(written)} ${ofYear}`,
    type,
    symbol: written,
    day: day?.year ? isoDay(day.year, day.month, day.day) : null,
    issuer,
  };
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

function fuller(one: IndexedCitation, other: IndexedCitation): IndexedCitation {
  return {
    ...one,
    type: one.type || other.type,
    day: one.day ?? other.day,
    issuer: one.issuer || other.issuer,
  };
}
