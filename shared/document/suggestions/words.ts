/** Who made each suggestion, and the words that it puts in or takes out. */
import type { ArticleDocument, Inline, Suggestion } from '../schema.ts';
import { inlineContents } from '../walk.ts';

/** How often each letter stands in what a suggestion inserts ("+") and deletes ("-"), by its id. */
export type SuggestedLetters = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function suggestedLetters(document: ArticleDocument): SuggestedLetters {
  const all = new Map<string, Map<string, number>>();
  const add = (id: string, sign: '+' | '-', text: string) => {
    const letters = all.get(id) ?? new Map<string, number>();
    all.set(id, letters);
    for (const letter of text) letters.set(sign + letter, (letters.get(sign + letter) ?? 0) + 1);
  };
  const visit = (content: readonly Inline[]) => {
    for (const inline of content) {
      if (inline.type === 'link') visit(inline.content);
      else if (inline.type === 'text' && inline.proposal) {
        const { inserted, deleted } = inline.proposal;
        if (inserted !== undefined) add(inserted, '+', inline.text);
        if (deleted !== undefined) add(deleted, '-', inline.text);
      }
    }
  };
  for (const block of document.blocks) for (const content of inlineContents(block)) visit(content);
  for (const { paragraphs } of Object.values(document.footnotes)) paragraphs.forEach(visit);
  return all;
}

/** A suggestion, with the letters that it holds. */
export interface HeldSuggestion {
  made: Suggestion;
  letters: ReadonlyMap<string, number>;
}
/** By id. */
export type HeldSuggestions = ReadonlyMap<string, HeldSuggestion>;

const NO_LETTERS: ReadonlyMap<string, number> = new Map();

/** The suggestions of a document. */
export function heldIn(document: ArticleDocument): HeldSuggestions {
  const entries = Object.entries(document.suggestions);
  if (entries.length === 0) return new Map();
  const letters = suggestedLetters(document);
  return new Map(entries.map(([id, made]) => [id, { made, letters: letters.get(id) ?? NO_LETTERS }]));
}

/** What a suggestion held at one time or another: the newer maker, and of each letter as many as there ever were. */
export function heldTogether(older: HeldSuggestion, newer: HeldSuggestion): HeldSuggestion {
  const letters = new Map(older.letters);
  for (const [letter, count] of newer.letters) letters.set(letter, Math.max(count, letters.get(letter) ?? 0));
  return { made: newer.made, letters };
}

/** True when a suggestion holds nothing but what it held before: it may have lost words, or moved. */
export function hasOnlyItsWords(id: string, before: HeldSuggestion, after: SuggestedLetters): boolean {
  return [...(after.get(id) ?? [])].every(([letter, count]) => count <= (before.letters.get(letter) ?? 0));
}
