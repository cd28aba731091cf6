import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $selectAll,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $isAtEdge } from '../opaque/at-edge.ts';
import { $goToBodyEnd } from './body-end.ts';
import { NoteClipboardExtension } from './clipboard.ts';
import {
  GO_TO_MARK_COMMAND,
  GO_TO_NOTE_COMMAND,
  INSERT_FOOTNOTE_COMMAND,
  REMOVE_FOOTNOTE_COMMAND,
} from './commands.ts';
import {
  $firstMarkOf,
  $getNote,
  $getNotes,
  $getOrCreateNotes,
  $marksIn,
  $noteAtCaret,
  $noteOf,
} from './lookup.ts';
import { $createFootnoteMarkNode, $createNoteNode, FootnoteMarkNode, NoteNode, NotesNode } from './nodes.ts';
import { $freeNoteId } from './note-ids.ts';
import { registerTidyNotes } from './tidy.ts';

export const FootnoteExtension = defineExtension({
  name: 'toa-soan/footnote',
  nodes: () => [FootnoteMarkNode, NoteNode, NotesNode],
  dependencies: [NoteClipboardExtension],
  register: (editor) =>
    mergeRegister(
      registerTidyNotes(editor),
      editor.registerCommand(INSERT_FOOTNOTE_COMMAND, $insertFootnote, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(
        GO_TO_NOTE_COMMAND,
        (id) => $getNote(id)?.selectEnd() !== undefined,
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        GO_TO_MARK_COMMAND,
        (id) => $firstMarkOf(id)?.selectNext(0, 0) !== undefined,
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(REMOVE_FOOTNOTE_COMMAND, $removeFootnote, COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(KEY_DOWN_COMMAND, $goToBodyEnd, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, $enterMark, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          const note = $noteAtCaret();
          return note !== null && editor.dispatchCommand(GO_TO_MARK_COMMAND, note.getFootnoteId());
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(SELECT_ALL_COMMAND, $selectAllHere, COMMAND_PRIORITY_HIGH),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $stayInNote, COMMAND_PRIORITY_HIGH),
      ),
    ),
});

/** A note has no notes; where no caret is (a selected figure), nothing happens. */
function $insertFootnote(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $noteOf(selection.focus.getNode()) !== null) return true;
  // The mark stands behind what is selected.
  const { key, offset, type } = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(key, offset, type);
  selection.focus.set(key, offset, type);
  const id = $freeNoteId();
  selection.insertNodes([$createFootnoteMarkNode(id)]);
  const note = $createNoteNode(id, 'marked').append($createParagraphNode());
  $getOrCreateNotes().append(note);
  note.selectEnd();
  return true;
}

function $removeFootnote(id: string): boolean {
  const marks = $marksIn($getRoot()).filter((mark) => mark.getFootnoteId() === id);
  const note = $getNote(id);
  if (note?.isAttached()) {
    const isCaretInside = $noteAtCaret()?.is(note) ?? false;
    if (isCaretInside && marks.length === 0) $getNotes()?.getPreviousSibling()?.selectEnd();
    marks[0]?.selectPrevious();
    note.remove();
  }
  for (const mark of marks) mark.remove();
  return true;
}

/** Enter on a mark that the arrow keys have selected. */
function $enterMark(event: KeyboardEvent | null): boolean {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  if (!(node instanceof FootnoteMarkNode) || others.length > 0) return false;
  event?.preventDefault();
  $getNote(node.getFootnoteId())?.selectEnd();
  return true;
}

/** Everything is all of the body, or all of the note one is in: nobody means both. */
function $selectAllHere(): boolean {
  const selection = $getSelection();
  const last = $getNotes()?.getPreviousSibling();
  if (!$isRangeSelection(selection) || !last) return false;
  if ($noteAtCaret() !== null) $selectAll(selection);
  else {
    // Selecting the end moves the same points: the start is noted by value.
    const { key, offset, type } = $getRoot().getFirstChildOrThrow().selectStart().anchor;
    const end = $isElementNode(last)
      ? last.selectEnd()
      : $getRoot().select(0, $getRoot().getChildrenSize() - 1);
    end.anchor.set(key, offset, type);
  }
  return true;
}

/** Deleting stops at the ends of a note; in an empty one it takes the note away, mark and all. */
function $stayInNote(isBackward: boolean): boolean {
  const selection = $getSelection();
  const note = $noteAtCaret();
  if (note === null || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if (!$isAtEdge(selection, note, isBackward)) return false;
  return note.getTextContentSize() === 0 && isBackward ? $removeFootnote(note.getFootnoteId()) : true;
}
