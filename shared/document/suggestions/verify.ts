/** What main makes sure of before it keeps suggestions that a window sends. */
import { isSameJson } from '../same.ts';
import type { ArticleDocument, Suggestion } from '../schema.ts';
import { currentDocument, withoutAnchors } from './decide.ts';
import { suggestionIdsOf } from './ids.ts';
import { hasOnlyItsWords, suggestedLetters } from './words.ts';

/**
 * The document with every new suggestion in the name of the person who saves it; a known one keeps the name and
 * time that it has, unless words came into it: then it is theirs who put them there. Null when the text speaks of a suggestion that nobody has made.
 *
 * @param before the document as stored
 * @param at ISO 8601 UTC
 */
export function inTheNameOf(
  person: { id: string; name: string },
  at: string,
  before: ArticleDocument,
  after: ArticleDocument,
): ArticleDocument | null {
  const entries = Object.entries(after.suggestions);
  if (entries.length === 0 && suggestionIdsOf(after).size === 0) return after;
  if ([...suggestionIdsOf(after)].some((id) => !Object.hasOwn(after.suggestions, id))) return null;
  const [wordsBefore, wordsAfter] = [suggestedLetters(before), suggestedLetters(after)];
  const stamped = entries.map(([id, sent]): [string, Suggestion] => {
    const known = Object.hasOwn(before.suggestions, id) ? before.suggestions[id] : undefined;
    const isTheirs = known?.authorId === person.id || hasOnlyItsWords(id, wordsBefore, wordsAfter);
    if (known === undefined || !isTheirs)
      return [id, { ...sent, authorId: person.id, author: person.name, at }];
    const { authorId, author } = known;
    // Nobody puts other words into the mouth of the one who suggested.
    const field = authorId === person.id ? sent.field : known.field;
    return [id, { authorId, author, at: known.at, ...(field && { field }) }];
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
