/** What main makes sure of before it keeps suggestions that a window sends. */
import { isSameJson } from '../same.ts';
import type { ArticleDocument, Suggestion } from '../schema.ts';
import { currentDocument, withoutAnchors } from './decide.ts';
import { suggestionIdsOf } from './ids.ts';
import { type HeldSuggestions, hasOnlyItsWords, suggestedLetters } from './words.ts';

/**
 * The document with every new suggestion in the name of the person who saves it; a known one keeps the name and
 * time that it has, unless words came into it: then it is theirs who put them there. Null when the text speaks
 * of a suggestion that nobody has made.
 *
 * @param known what suggestions of the article hold, or have held: one that was decided may come back by undo
 * @param at ISO 8601 UTC
 */
export function inTheNameOf(
  person: { id: string; name: string },
  at: string,
  known: HeldSuggestions,
  after: ArticleDocument,
): ArticleDocument | null {
  const entries = Object.entries(after.suggestions);
  if (entries.length === 0 && suggestionIdsOf(after).size === 0) return after;
  if ([...suggestionIdsOf(after)].some((id) => !Object.hasOwn(after.suggestions, id))) return null;
  const letters = suggestedLetters(after);
  const stamped = entries.map(([id, sent]): [string, Suggestion] => {
    const held = known.get(id);
    const isOwn = held?.made.authorId === person.id;
    if (held === undefined || !(isOwn || hasOnlyItsWords(id, held, letters)))
      return [id, { ...sent, authorId: person.id, author: person.name, at }];
    const { authorId, author } = held.made;
    // Nobody puts other words into the mouth of the one who suggested.
    const field = isOwn ? sent.field : held.made.field;
    return [id, { authorId, author, at: held.made.at, ...(field && { field }) }];
  });
  return { ...after, suggestions: Object.fromEntries(stamped) };
}

/**
 * True when a person who may suggest but not write has done no more than that: the text in force is the same,
 * and the suggestions of others all stand.
 */
export function isPureSuggestion(personId: string, before: ArticleDocument, after: ArticleDocument): boolean {
  const others = Object.entries(before.suggestions).filter(([, { authorId }]) => authorId !== personId);
  const inText = suggestionIdsOf(after);
  return (
    others.every(([id, { field }]) =>
      field
        ? isSameJson(after.suggestions[id]?.field, field)
        : inText.has(id) && after.suggestions[id]?.authorId !== personId,
    ) && isSameJson(textOf(before), textOf(after))
  );
}

function textOf(document: ArticleDocument): unknown {
  const { blocks, footnotes } = currentDocument(document);
  const notes = Object.entries(footnotes).map(([id, { paragraphs }]) => [
    id,
    withoutAnchors(paragraphs.map((content) => ({ type: 'paragraph', content }))),
  ]);
  return { blocks: withoutAnchors(blocks), notes: Object.fromEntries(notes) };
}
