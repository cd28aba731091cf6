/** Which suggestions a document's content speaks of. */
import type {
  ArticleDocument,
  Block,
  BlockProposal,
  Inline,
  ListBlock,
  SuggestibleField,
  TextProposal,
} from '../schema.ts';
import { inlineContents } from '../walk.ts';

const known = new WeakMap<Block, ReadonlySet<string>>();

/** Ids in a block, its text included. A block is never changed in place, so each is looked through once. */
export function suggestionIdsIn(block: Block): ReadonlySet<string> {
  const found = known.get(block);
  if (found) return found;
  const ids = new Set<string>();
  if (block.type === 'list') addListIds(ids, block);
  else if (block.type !== 'opaque') addIds(ids, block.proposal);
  for (const content of inlineContents(block)) addContentIds(ids, content);
  known.set(block, ids);
  return ids;
}

function addListIds(ids: Set<string>, list: ListBlock): void {
  for (const item of list.items) {
    addIds(ids, item.proposal);
    if (item.children) addListIds(ids, item.children);
  }
}

function addContentIds(ids: Set<string>, content: readonly Inline[]): void {
  for (const inline of content) {
    if (inline.type === 'link') addContentIds(ids, inline.content);
    else if ('proposal' in inline) addIds(ids, inline.proposal);
  }
}

function addIds(ids: Set<string>, proposal: (TextProposal & BlockProposal) | undefined): void {
  if (proposal === undefined) return;
  const { inserted, deleted, formatted, changed } = proposal;
  for (const id of [inserted, deleted, formatted?.id, changed?.id]) if (id !== undefined) ids.add(id);
}

/** Ids in the body and the notes. */
export function suggestionIdsOf(document: Pick<ArticleDocument, 'blocks' | 'footnotes'>): Set<string> {
  const ids = new Set<string>();
  for (const block of document.blocks) for (const id of suggestionIdsIn(block)) ids.add(id);
  for (const { paragraphs } of Object.values(document.footnotes)) {
    for (const content of paragraphs) addContentIds(ids, content);
  }
  return ids;
}

/** The document without the suggestions that nothing speaks of any more. */
export function pruneSuggestions(document: ArticleDocument): ArticleDocument {
  const entries = Object.entries(document.suggestions);
  if (entries.length === 0) return document;
  const used = suggestionIdsOf(document);
  const kept = entries.filter(([id, { field }]) => field !== undefined || used.has(id));
  return kept.length === entries.length ? document : { ...document, suggestions: Object.fromEntries(kept) };
}

/** What becomes of the lines beside the body when these suggestions are accepted; the latest wins. */
export function fieldsAccepted(
  document: ArticleDocument,
  chosen: 'all' | ReadonlySet<string>,
): Partial<Record<SuggestibleField, string>> {
  const fields = Object.entries(document.suggestions)
    .filter(([id]) => chosen === 'all' || chosen.has(id))
    .flatMap(([, { at, field }]) => (field ? [{ at, ...field }] : []))
    .sort((one, other) => one.at.localeCompare(other.at));
  return Object.fromEntries(fields.map(({ name, to }) => [name, to]));
}
