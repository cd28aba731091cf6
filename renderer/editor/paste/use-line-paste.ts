/** Pasting into a field of one line: clean text, old encodings asked about as in the body. */
import { LexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type ClipboardEvent, useContext } from 'react';
import { ASK_ENCODING_COMMAND } from './commands.ts';
import { readRuns } from './reading.ts';

type Field = HTMLTextAreaElement;

/** A handler for `onPaste`; what needs no cleaning is left to the browser. */
export function useLinePaste(): (event: ClipboardEvent<Field>) => void {
  const composer = useContext(LexicalComposerContext);
  return (event) => {
    const field = event.currentTarget;
    const text = event.clipboardData.getData('text/plain');
    const line = text.trim().replace(/\s*[\r\n]+\s*/g, ' ');
    const { converted, kept, legacy } = readRuns([[{ text: line, font: null }]]);
    if (legacy.length === 0 || !composer) {
      const clean = kept.join('');
      if (clean === text) return;
      event.preventDefault();
      typeInto(field, clean);
      return;
    }
    event.preventDefault();
    const [editor] = composer;
    const { selectionStart, selectionEnd } = field;
    editor.dispatchCommand(ASK_ENCODING_COMMAND, {
      stretches: legacy,
      answer: (choice) => {
        field.focus();
        field.setSelectionRange(selectionStart, selectionEnd);
        if (choice !== 'cancel') typeInto(field, (choice === 'converted' ? converted : kept).join(''));
      },
    });
  };
}

/** As if it were typed: only this command, deprecated as it is, keeps the browser's own undo. */
function typeInto(field: Field, text: string): void {
  field.focus();
  field.ownerDocument.execCommand('insertText', false, text);
}
