/** The list of what is suggested in a document: for the panel beside the text and for the guard before print. */
import type { ArticleDocument, BlockProposal, SuggestibleField, TextProposal } from '../schema.ts';
import { suggestionIdsOf } from './ids.ts';
import { proposalOf } from './mark.ts';
import { partsOf, type SuggestedPart, wholeChange } from './parts.ts';
import { contentTokens, type Token, tokensOf } from './tokens.ts';
import { type Unit, unitsOf, type WholeBlock } from './units.ts';
import { changedWords, wordsOfContent, wordsOfWhole } from './whole-words.ts';

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
  /** Of text that would look different, or be of another kind, that text. */
  changed: string;
  /** What comes, goes or changes besides words, each once. */
  parts: readonly SuggestedPart[];
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
    const traces: Traces = found.get(id) ?? { block, ...NOTHING, kinds: new Set(), parts: new Map() };
    found.set(id, traces);
    return traces;
  };
  for (const [index, block] of document.blocks.entries()) {
    for (const unit of unitsOf([block])) {
      const context = { unit, footnotes: document.footnotes };
      for (const token of tokensOf([unit])) note(token, (id) => tracesOf(id, index), context);
    }
  }
  for (const { paragraphs } of Object.values(document.footnotes)) {
    for (const token of contentTokens(paragraphs.flat()))
      note(token, (id) => tracesOf(id, null), { unit: null, footnotes: {} });
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
  /** By what they say. */
  parts: Map<string, SuggestedPart>;
}

function fieldSuggestions({ suggestions }: ArticleDocument): OpenSuggestion[] {
  return Object.entries(suggestions).flatMap(([id, { field, ...made }]): OpenSuggestion[] =>
    field
      ? [
          {
            id,
            kind: 'field',
            ...made,
            ...NOTHING,
            inserted: field.to,
            parts: [],
            block: null,
            field: field.name,
          },
        ]
      : [],
  );
}

const NOTHING = { inserted: '', deleted: '', changed: '' };

function bodySuggestions(document: ArticleDocument, found: ReadonlyMap<string, Traces>): OpenSuggestion[] {
  return [...found].flatMap(([id, { kinds, block, parts, ...texts }]): OpenSuggestion[] => {
    const made = document.suggestions[id];
    if (made === undefined) return [];
    const { authorId, author, at } = made;
    const shown = { kind: kindOf(kinds), ...trimmed(texts), parts: [...parts.values()] };
    return [{ id, authorId, author, at, block, ...asLinked(shown) }];
  });
}

/** Words that are only linked, or no longer so, are shown once. */
function asLinked<T extends typeof NOTHING & Pick<OpenSuggestion, 'kind' | 'parts'>>(shown: T): T {
  const { inserted, deleted, parts } = shown;
  const isSame = inserted === deleted && parts.some(({ kind }) => kind === 'link');
  return isSame ? { ...shown, kind: 'changed', inserted: '', deleted: '', changed: inserted } : shown;
}

function kindOf(kinds: Traces['kinds']): SuggestionKind {
  if (kinds.has('inserted') && kinds.has('deleted')) return 'replaced';
  if (kinds.has('inserted')) return 'inserted';
  if (kinds.has('deleted')) return 'deleted';
  return kinds.has('changed') ? 'changed' : 'formatted';
}

function trimmed({ inserted, deleted, changed }: typeof NOTHING): typeof NOTHING {
  return { inserted: excerpt(inserted), deleted: excerpt(deleted), changed: excerpt(changed) };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

interface Context {
  /** What the token stands in; null in a note. */
  unit: Unit | null;
  /** Of the document. */
  footnotes: ArticleDocument['footnotes'];
}

function note(token: Token, tracesOf: (id: string) => Traces, context: Context): void {
  const proposal: (TextProposal & BlockProposal) | undefined = proposalOf(token);
  if (proposal === undefined) return;
  const text = textOf(token, context);
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
    if (token.kind !== 'whole') traces.changed += token.kind === 'end' ? paragraphOf(context) : text;
  }
  if (token.kind === 'whole') noteWholeChange(token.block, tracesOf);
  for (const [id, part] of partsOf(token)) tracesOf(id).parts.set(JSON.stringify(part), part);
}

/** What becomes another kind of paragraph is told by its words. */
function paragraphOf({ unit }: Context): string {
  return unit?.kind === 'text' ? `${wordsOfContent(unit.content)} ` : ' ';
}

function noteWholeChange(block: WholeBlock, tracesOf: (id: string) => Traces): void {
  const change = wholeChange(block);
  if (change === null) return;
  const { gone, come } = changedWords(change.before, change.after);
  const traces = tracesOf(change.id);
  traces.deleted += ` ${gone.join(' · ')} `;
  traces.inserted += ` ${come.join(' · ')} `;
}

function textOf(token: Token, { footnotes }: Context): string {
  if (token.kind === 'char') return token.text;
  if (token.kind === 'whole') return ` ${wordsOfWhole(token.block).filter(Boolean).join(' · ')} `;
  if (token.kind !== 'note') return ' ';
  const words = footnotes[token.footnoteId]?.paragraphs.map(wordsOfContent).join(' ') ?? '';
  return words === '' ? '' : ` (${words})`;
}
