/** The words that each suggestion puts in or takes out. */
import type { ArticleDocument, Inline } from '../schema.ts';
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

/** True when a suggestion holds nothing but what it held before: it may have lost words, or moved. */
export function hasOnlyItsWords(id: string, before: SuggestedLetters, after: SuggestedLetters): boolean {
  const had = before.get(id);
  return [...(after.get(id) ?? [])].every(([letter, count]) => count <= (had?.get(letter) ?? 0));
}
