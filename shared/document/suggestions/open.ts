/** The list of what is suggested in a document: for the panel beside the text and for the guard before print. */
import type { ArticleDocument, BlockProposal, SuggestibleField, TextProposal } from '../schema.ts';
import { suggestionIdsOf } from './ids.ts';
import { proposalOf } from './mark.ts';
import { contentTokens, type Token, tokensOf } from './tokens.ts';
import { unitsOf } from './units.ts';

/** What a suggestion would do; `replaced` takes out some text and puts in other. */
export type SuggestionKind = 'inserted' | 'deleted' | 'replaced' | 'formatted' | 'changed' | 'field';

export interface OpenSuggestion {
  id: string;
  kind: SuggestionKind;
  authorId: string;
  author: string;
  /** ISO 8601 UTC. */
  at: string;
  /** The beginning of the text that would come, and of the text that would go; may be empty. */
  inserted: string;
  deleted: string;
  /** Of text that would look different, that text. */
  changed: string;
  /** Index of the block where it begins; null in a note and beside the body. */
  block: number | null;
  /** The line that `inserted` is suggested for. */
  field?: SuggestibleField;
}

/** Characters of each text shown. */
const EXCERPT = 120;

/** In reading order: the lines beside the body first, then the body, then the notes. */
export function openSuggestions(document: ArticleDocument): OpenSuggestion[] {
  if (Object.keys(document.suggestions).length === 0) return [];
  const found = new Map<string, Traces>();
  const tracesOf = (id: string, block: number | null) => {
    const traces = found.get(id) ?? { block, inserted: '', deleted: '', changed: '', kinds: new Set() };
    found.set(id, traces);
    return traces;
  };
  for (const [index, block] of document.blocks.entries()) {
    for (const token of tokensOf(unitsOf([block]))) note(token, (id) => tracesOf(id, index));
  }
  for (const { paragraphs } of Object.values(document.footnotes)) {
    for (const token of contentTokens(paragraphs.flat())) note(token, (id) => tracesOf(id, null));
  }
  return [...fieldSuggestions(document), ...bodySuggestions(document, found)];
}

/** How many suggestions wait for a decision. */
export function countSuggestions(document: ArticleDocument): number {
  const entries = Object.entries(document.suggestions);
  if (entries.length === 0) return 0;
  const used = suggestionIdsOf(document);
  return entries.filter(([id, { field }]) => field !== undefined || used.has(id)).length;
}

interface Traces {
  block: number | null;
  inserted: string;
  deleted: string;
  changed: string;
  kinds: Set<'inserted' | 'deleted' | 'formatted' | 'changed'>;
}

function fieldSuggestions({ suggestions }: ArticleDocument): OpenSuggestion[] {
  return Object.entries(suggestions).flatMap(([id, { field, ...made }]): OpenSuggestion[] =>
    field
      ? [{ id, kind: 'field', ...made, ...EMPTY, inserted: field.to, block: null, field: field.name }]
      : [],
  );
}

const EMPTY = { inserted: '', deleted: '', changed: '' };

function bodySuggestions(document: ArticleDocument, found: ReadonlyMap<string, Traces>): OpenSuggestion[] {
  return [...found].flatMap(([id, { kinds, block, ...texts }]): OpenSuggestion[] => {
    const made = document.suggestions[id];
    if (made === undefined) return [];
    const { authorId, author, at } = made;
    return [{ id, kind: kindOf(kinds), authorId, author, at, block, ...trimmed(texts) }];
  });
}

function kindOf(kinds: Traces['kinds']): SuggestionKind {
  if (kinds.has('inserted') && kinds.has('deleted')) return 'replaced';
  if (kinds.has('inserted')) return 'inserted';
  if (kinds.has('deleted')) return 'deleted';
  return kinds.has('changed') ? 'changed' : 'formatted';
}

function trimmed({ inserted, deleted, changed }: typeof EMPTY): typeof EMPTY {
  return { inserted: excerpt(inserted), deleted: excerpt(deleted), changed: excerpt(changed) };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

function note(token: Token, tracesOf: (id: string) => Traces): void {
  const proposal: (TextProposal & BlockProposal) | undefined = proposalOf(token);
  if (proposal === undefined) return;
  const text = textOf(token);
  for (const kind of ['inserted', 'deleted'] as const) {
    const id = proposal[kind];
    if (id === undefined) continue;
    const traces = tracesOf(id);
    traces.kinds.add(kind);
    traces[kind] += text;
  }
  for (const kind of ['formatted', 'changed'] as const) {
    const id = proposal[kind]?.id;
    if (id === undefined) continue;
    const traces = tracesOf(id);
    traces.kinds.add(kind);
    traces.changed += text;
  }
}

function textOf(token: Token): string {
  if (token.kind === 'char') return token.text;
  if (token.kind !== 'whole') return token.kind === 'note' ? '' : ' ';
  const { block } = token;
  if (block.type === 'figure' || block.type === 'table') return ` ${block.caption} `;
  return ' ';
}
