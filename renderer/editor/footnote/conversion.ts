/** The notes of a document as nodes, and back. */
import { $createParagraphNode, $isElementNode } from 'lexical';
import type { ArticleDocument, Inline } from '#shared/document/schema.ts';
import { $inlineNodes, $readInlines } from '../convert/inlines.ts';
import { $getNotes, $getOrCreateNotes } from './lookup.ts';
import { $createNoteNode, type NoteNode, type NoteStanding, type NotesNode } from './nodes.ts';

type Footnotes = ArticleDocument['footnotes'];

/** Puts the document's notes behind its blocks. A note without a mark is kept, and shown as such. */
export function $appendNotes(footnotes: Footnotes): void {
  // Those that have a mark lose the standing in the tidying that ends the update.
  for (const [id, { paragraphs }] of Object.entries(footnotes)) $appendNote(id, paragraphs, 'kept');
}

export function $appendNote(id: string, paragraphs: readonly Inline[][], standing: NoteStanding): NoteNode {
  const note = $createNoteNode(id, standing);
  for (const content of paragraphs) note.append($createParagraphNode().append(...$inlineNodes(content)));
  $getOrCreateNotes().append(note);
  return note;
}

export function $readNote(note: NoteNode): Inline[][] {
  return note
    .getChildren()
    .map((child) => $readInlines($isElementNode(child) ? child.getChildren() : [child]));
}

/** The notes to store: all but those that only show that a mark has none. */
export function $readNotes(notes: NotesNode | null = $getNotes()): Footnotes {
  const footnotes: Footnotes = {};
  for (const note of notes?.getNotes() ?? []) {
    const paragraphs = $readNote(note);
    const isBlank = paragraphs.every((content) => content.length === 0);
    if (note.getStanding() !== 'missing' || !isBlank) footnotes[note.getFootnoteId()] = { paragraphs };
  }
  return footnotes;
}
