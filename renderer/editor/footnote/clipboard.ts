/**
 * Notes travel with their marks. What is copied or dragged carries the notes of the marks in it under a
 * type of our own; what is pasted brings them along, under a new id where the id is in use.
 */
import { GetClipboardDataExtension } from '@lexical/clipboard';
import {
  $getRoot,
  $isRangeSelection,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  configExtension,
  DROP_COMMAND,
  defineExtension,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { ArticleDocument } from '#shared/document/schema.ts';
import { documentSchema } from '#shared/document/schema.ts';
import { $appendNote, $readNote } from './conversion.ts';
import { $getNote, $marksIn, $noteOf } from './lookup.ts';
import { FootnoteMarkNode, type NoteNode } from './nodes.ts';
import { $freeNoteId } from './note-ids.ts';

type Footnotes = ArticleDocument['footnotes'];

export const NOTES_MIME_TYPE = 'application/x-toa-soan-notes';

export const NoteClipboardExtension = defineExtension({
  name: 'toa-soan/note-clipboard',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: { [NOTES_MIME_TYPE]: [$notesOfSelection] },
    }),
  ],
  register: (editor) => {
    let carried: Footnotes = {};
    const receive = (transfer: DataTransfer | null) => {
      carried = readNotes(transfer?.getData(NOTES_MIME_TYPE) ?? '');
      return false;
    };
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => receive('clipboardData' in event ? event.clipboardData : null),
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(DROP_COMMAND, (event) => receive(event.dataTransfer), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
        ({ nodes, selection }) => {
          $adoptMarks(nodes, carried, selection);
          return false;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    );
  },
});

function $notesOfSelection(selection: BaseSelection | null): string | null {
  const footnotes: Footnotes = {};
  for (const node of selection?.getNodes() ?? []) {
    const note = node instanceof FootnoteMarkNode ? $getNote(node.getFootnoteId()) : null;
    if (note !== null) footnotes[note.getFootnoteId()] = { paragraphs: $readNote(note) };
  }
  return Object.keys(footnotes).length > 0 ? JSON.stringify(footnotes) : null;
}

/** Another program can write under our type too: what has not the shape of notes is nothing. */
function readNotes(text: string): Footnotes {
  try {
    return documentSchema.shape.footnotes.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Gives each pasted mark its note; a mark without one, or pasted into a note, is left out of `nodes`. */
function $adoptMarks(nodes: LexicalNode[], carried: Footnotes, selection: BaseSelection): void {
  const standing = new Set($marksIn($getRoot()).map((mark) => mark.getFootnoteId()));
  const isInNote = $isRangeSelection(selection) && $noteOf(selection.anchor.getNode()) !== null;
  const adopted = new Map<string, string | null>();
  for (const mark of nodes.flatMap($marksIn)) {
    const id = mark.getFootnoteId();
    const known = adopted.get(id);
    const next = known === undefined ? (isInNote ? null : $adopt(id, carried, standing)) : known;
    adopted.set(id, next);
    if (next !== null) mark.setFootnoteId(next);
    else if (nodes.includes(mark)) nodes.splice(nodes.indexOf(mark), 1);
    else mark.remove();
  }
}

/** The id under which the note of a pasted mark lives here; null when there is no such note. */
function $adopt(id: string, carried: Footnotes, standing: ReadonlySet<string>): string | null {
  const here = $getNote(id);
  const brought = Object.hasOwn(carried, id) ? carried[id]?.paragraphs : undefined;
  const paragraphs = brought ?? (here === null ? undefined : $readNote(here));
  if (paragraphs === undefined) return null;
  if (here !== null && !standing.has(id) && isSameNote(here, paragraphs)) return id;
  const free = here === null && !standing.has(id) ? id : $freeNoteId();
  $appendNote(free, paragraphs, 'marked');
  return free;
}

function isSameNote(note: NoteNode, paragraphs: unknown): boolean {
  return JSON.stringify($readNote(note)) === JSON.stringify(paragraphs);
}
