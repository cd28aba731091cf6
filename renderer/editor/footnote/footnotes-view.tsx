/**
 * What a person sees of footnotes besides their text: numbers, names for a screen reader, and the way from
 * mark to note and back by mouse. The elements are the editor's; here they only get attributes.
 */
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type LexicalEditor, mergeRegister } from 'lexical';
import { useEffect } from 'react';
import { useSurroundings } from '../editor-surroundings.ts';
import type { EditorStrings } from '../strings/vi.ts';
import { GO_TO_MARK_COMMAND, GO_TO_NOTE_COMMAND, REMOVE_FOOTNOTE_COMMAND } from './commands.ts';
import './footnote.css';
import { $getNote, $getNotes } from './lookup.ts';
import { FootnoteMarkNode, NoteNode, NotesNode } from './nodes.ts';

type FootnoteStrings = EditorStrings['footnote'];

export function FootnotesView(): null {
  const [editor] = useLexicalComposerContext();
  const { footnote } = useSurroundings().strings;
  useEffect(() => {
    const refresh = () => number(editor, footnote);
    refresh();
    return mergeRegister(
      ...[FootnoteMarkNode, NoteNode, NotesNode].map((kind) =>
        editor.registerMutationListener(kind, refresh, { skipInitialization: true }),
      ),
      editor.registerRootListener((root) => {
        if (root === null) return;
        const onClick = (event: MouseEvent) => act(editor, event);
        const onOver = (event: MouseEvent) => explain(editor, event, footnote);
        root.addEventListener('click', onClick);
        root.addEventListener('dblclick', onClick);
        root.addEventListener('mouseover', onOver);
        return () => {
          root.removeEventListener('click', onClick);
          root.removeEventListener('dblclick', onClick);
          root.removeEventListener('mouseover', onOver);
        };
      }),
    );
  }, [editor, footnote]);
  return null;
}

/** Writes the numbers: notes stand in the order of their marks, so that a note's place is its number. */
function number(editor: LexicalEditor, strings: FootnoteStrings): void {
  const root = editor.getRootElement();
  const notes = editor.getEditorState().read(() =>
    ($getNotes()?.getNotes() ?? []).map((note) => ({
      id: note.getFootnoteId(),
      key: note.getKey(),
      isKept: note.getStanding() === 'kept',
    })),
  );
  const numbers = new Map(notes.map(({ id }, place) => [id, String(place + 1)]));
  const [section] = root?.getElementsByClassName('article-notes') ?? [];
  section?.setAttribute('aria-label', strings.notes);
  section?.setAttribute('data-label', strings.notes);
  for (const { id, key, isKept } of notes) {
    const [button, , remove] = editor.getElementByKey(key)?.children ?? [];
    const sign = isKept ? '–' : (numbers.get(id) ?? '');
    button?.setAttribute('data-number', sign);
    name(button, isKept ? strings.unmarked : `${strings.backToMark} ${sign}`);
    name(remove, strings.remove);
  }
  for (const mark of root?.querySelectorAll<HTMLElement>('.article-footnote-mark') ?? []) {
    const sign = numbers.get(mark.dataset.note ?? '') ?? '';
    mark.setAttribute('data-number', sign);
    mark.setAttribute('aria-label', `${strings.mark} ${sign}`);
  }
}

function name(element: Element | undefined, label: string): void {
  element?.setAttribute('aria-label', label);
  element?.setAttribute('title', label);
}

/** A click on a note's number, or a double one on a mark (a single one when nothing can be changed). */
function act(editor: LexicalEditor, event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const id = event.target.closest<HTMLElement>('[data-note]')?.dataset.note ?? '';
  const isMark = event.target.closest('.article-footnote-mark') !== null;
  if (isMark && (event.type === 'dblclick' || !editor.isEditable())) go(editor, GO_TO_NOTE_COMMAND, id);
  else if (event.type !== 'click') return;
  else if (event.target.closest('.article-note-number')) go(editor, GO_TO_MARK_COMMAND, id);
  else if (event.target.closest('.article-note-remove') && editor.isEditable()) {
    editor.dispatchCommand(REMOVE_FOOTNOTE_COMMAND, id);
  }
}

function go(editor: LexicalEditor, command: typeof GO_TO_NOTE_COMMAND, id: string): void {
  const isNote = command === GO_TO_NOTE_COMMAND;
  const target = isNote ? '.article-note' : '.article-footnote-mark';
  const element = editor.getRootElement()?.querySelector(`${target}[data-note="${CSS.escape(id)}"]`);
  element?.scrollIntoView({ block: 'nearest' });
  if (!editor.isEditable()) return;
  editor.focus();
  editor.dispatchCommand(command, id);
}

/** Over a mark the note can be read without going there. */
function explain(editor: LexicalEditor, event: MouseEvent, strings: FootnoteStrings): void {
  const mark =
    event.target instanceof Element ? event.target.closest<HTMLElement>('.article-footnote-mark') : null;
  if (mark === null) return;
  const text = editor.getEditorState().read(() => $getNote(mark.dataset.note ?? '')?.getTextContent() ?? '');
  mark.title = [text, editor.isEditable() ? strings.goToNote : ''].filter(Boolean).join('\n\n');
}
