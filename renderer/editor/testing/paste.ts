/** Pasting into an empty article without a window. */
import { $getRoot, $getSelection, COMMAND_PRIORITY_EDITOR } from 'lexical';
import { type ArticleDocument, emptyDocument } from '#shared/document/schema.ts';
import { editorToDocument } from '../convert/editor-to-document.ts';
import {
  ASK_ENCODING_COMMAND,
  type EncodingChoice,
  type EncodingQuestion,
  PASTED_COMMAND,
  type PasteReport,
} from '../paste/commands.ts';
import type { ClipboardExtras } from '../paste/pictures.ts';
import { $receiveHtml, $receiveText } from '../paste/receive.ts';
import { headlessEditor } from './headless-editor.ts';

export interface PasteResult {
  document: ArticleDocument;
  report: PasteReport | null;
  /** What was asked about old encodings; null when nothing was. */
  question: EncodingQuestion | null;
}

/** Pastes a clipboard's HTML, or its text where there is none. @param choice the answer about old encodings. */
export function paste(
  clipboard: Partial<ClipboardExtras> & { html?: string; text?: string },
  choice: EncodingChoice = 'converted',
): PasteResult {
  using editor = headlessEditor(emptyDocument());
  const result: Omit<PasteResult, 'document'> = { report: null, question: null };
  editor.registerCommand(
    PASTED_COMMAND,
    (report) => {
      result.report = report;
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  editor.registerCommand(
    ASK_ENCODING_COMMAND,
    (question) => {
      result.question = question;
      return true;
    },
    COMMAND_PRIORITY_EDITOR,
  );
  const { html, text = '', rtf = '', files = [] } = clipboard;
  editor.update(
    () => {
      $getRoot().selectEnd();
      const selection = $getSelection();
      if (selection === null) return;
      if (html === undefined) $receiveText(text, selection);
      else $receiveHtml(html, { rtf, files }, selection);
    },
    { discrete: true },
  );
  result.question?.answer(choice);
  // Takes in the update of the answer.
  editor.read(() => undefined);
  return { ...result, document: editorToDocument(editor.getEditorState()) };
}
