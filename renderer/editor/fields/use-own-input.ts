/** Keeps Lexical's hands off what is typed in form controls inside a decorator. */
import { type LexicalEditor, REDO_COMMAND, stopLexicalPropagation, UNDO_COMMAND } from 'lexical';
import { type RefObject, useEffect } from 'react';

const EVENTS = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'drop',
  'dragstart',
] as const;

/**
 * Events of the controls below `ref` never reach the editor around them, with two exceptions: undo and
 * redo are the editor's, because the text of these controls is part of its history.
 */
export function useOwnInput(ref: RefObject<HTMLElement | null>, editor: LexicalEditor): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const keep = (event: Event) => {
      if (!isControl(event.target)) return;
      stopLexicalPropagation(event);
      const command = event instanceof KeyboardEvent ? historyCommand(event) : undoInput(event);
      if (command === null) return;
      event.preventDefault();
      if (event.type !== 'keyup') editor.dispatchCommand(command, undefined);
    };
    for (const name of EVENTS) element.addEventListener(name, keep);
    return () => {
      for (const name of EVENTS) element.removeEventListener(name, keep);
    };
  }, [ref, editor]);
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, button') !== null;
}

function historyCommand(event: KeyboardEvent): typeof UNDO_COMMAND | typeof REDO_COMMAND | null {
  if (event.type !== 'keydown' || !(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? REDO_COMMAND : UNDO_COMMAND;
  return key === 'y' && !event.shiftKey ? REDO_COMMAND : null;
}

/** The browser's own menu can ask for undo too. */
function undoInput(event: Event): typeof UNDO_COMMAND | typeof REDO_COMMAND | null {
  if (!(event instanceof InputEvent) || event.type !== 'beforeinput') return null;
  if (event.inputType === 'historyUndo') return UNDO_COMMAND;
  return event.inputType === 'historyRedo' ? REDO_COMMAND : null;
}
