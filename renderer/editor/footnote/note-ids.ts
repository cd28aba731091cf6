import { $getRoot } from 'lexical';
import { $getNotes, $marksIn } from './lookup.ts';

/** An id that no note and no mark of this article has: "n1", "n2", … */
export function $freeNoteId(): string {
  const taken = new Set($marksIn($getRoot()).map((mark) => mark.getFootnoteId()));
  for (const note of $getNotes()?.getNotes() ?? []) taken.add(note.getFootnoteId());
  let number = taken.size + 1;
  while (taken.has(`n${number}`)) number += 1;
  return `n${number}`;
}
