/** Finding notes and marks. Call these inside a read or an update. */
import {
  $create,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { FootnoteMarkNode, NoteNode, NotesNode } from './nodes.ts';

/** The part that holds the notes; null when the article has none. */
export function $getNotes(): NotesNode | null {
  const last = $getRoot().getLastChild();
  return last instanceof NotesNode ? last : null;
}

export function $getOrCreateNotes(): NotesNode {
  const notes = $getNotes();
  if (notes !== null) return notes;
  const created = $create(NotesNode);
  $getRoot().append(created);
  return created;
}

export function $getNote(id: string): NoteNode | null {
  return (
    $getNotes()
      ?.getNotes()
      .find((note) => note.getFootnoteId() === id) ?? null
  );
}

/** The note that holds a node, if any. */
export function $noteOf(node: LexicalNode): NoteNode | null {
  return $findMatchingParent(node, (parent) => parent instanceof NoteNode);
}

/** The note that holds the caret, if any. */
export function $noteAtCaret(): NoteNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $noteOf(selection.anchor.getNode()) : null;
}

/** Every mark at or below a node, in reading order. */
export function $marksIn(node: LexicalNode): FootnoteMarkNode[] {
  if (node instanceof FootnoteMarkNode) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($marksIn) : [];
}

/** The first mark of a note in the text. */
export function $firstMarkOf(id: string): FootnoteMarkNode | null {
  return $marksIn($getRoot()).find((mark) => mark.getFootnoteId() === id) ?? null;
}
