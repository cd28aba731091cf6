/**
 * What always holds of footnotes after an update: the notes stand last in the editor, one for each mark,
 * in the order of the marks; a note whose last mark is gone is gone with it. Because it happens inside the
 * update that took the mark away, one undo brings both back.
 */
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical';
import { $flattenToParagraphs } from '../paragraphs/flatten.ts';
import { $getNotes, $getOrCreateNotes, $marksIn } from './lookup.ts';
import { $createNoteNode, FootnoteMarkNode, NoteNode, NotesNode } from './nodes.ts';

export function registerTidyNotes(editor: LexicalEditor): () => void {
  /** The marks as they were found last: while all of them stand, there is nothing to look for. */
  let marks: readonly NodeKey[] = [];
  let hadNotes = false;
  let isStale = true;
  const spoil = () => {
    isStale = true;
  };
  return mergeRegister(
    editor.registerNodeTransform(FootnoteMarkNode, spoil),
    editor.registerNodeTransform(NoteNode, (note) => {
      spoil();
      if (note.getParent() instanceof NotesNode) $flattenToParagraphs(note);
      else $unwrap(note);
    }),
    editor.registerNodeTransform(NotesNode, (notes) => {
      spoil();
      if (notes.getNextSibling() !== null) $getRoot().append(notes);
      for (const child of notes.getChildren()) if (!(child instanceof NoteNode)) child.remove();
    }),
    // The root's transform ends every update.
    editor.registerNodeTransform(RootNode, () => {
      const isWhole = hadNotes === ($getNotes() !== null);
      if (!isStale && isWhole && marks.every((key) => $getNodeByKey(key)?.isAttached())) return;
      isStale = false;
      marks = $arrange();
      hadNotes = $getNotes() !== null;
    }),
    // Undo and redo bring marks that were not counted here.
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(HISTORIC_TAG)) spoil();
    }),
  );
}

/** A note that was put elsewhere leaves its paragraphs there. */
function $unwrap(note: NoteNode): void {
  for (const child of note.getChildren()) note.insertBefore(child);
  note.remove();
}

/** Brings notes and marks together; the keys of the marks. */
function $arrange(): NodeKey[] {
  const marks = $marksIn($getRoot());
  const ids = new Set(marks.map((mark) => mark.getFootnoteId()));
  const standing = new Map(
    $getNotes()
      ?.getNotes()
      .map((note) => [note.getFootnoteId(), note]),
  );
  for (const [id, note] of standing) {
    if (ids.has(id)) {
      if (note.getStanding() === 'kept') note.setStanding('marked');
    } else if (note.getStanding() !== 'kept') note.remove();
  }
  const marked = [...ids].map(
    (id) => standing.get(id) ?? $createNoteNode(id, 'missing').append($createParagraphNode()),
  );
  $order([
    ...marked,
    ...[...standing.values()].filter((note) => !ids.has(note.getFootnoteId()) && note.isAttached()),
  ]);
  return marks.map((mark) => mark.getKey());
}

function $order(ordered: readonly NoteNode[]): void {
  if (ordered.length === 0) $getNotes()?.remove();
  else {
    const notes = $getOrCreateNotes();
    const shown = notes.getNotes();
    const isInOrder =
      shown.length === ordered.length && shown.every((note, place) => note.is(ordered[place]));
    if (!isInOrder) notes.append(...ordered);
  }
  // The caret needs a body to go to.
  const notes = $getNotes();
  if (notes?.getPreviousSibling() === null) notes.insertBefore($createParagraphNode());
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
}
