/** What can be asked of footnotes; ./footnote-extension.ts answers. */
import { createCommand, type LexicalCommand } from 'lexical';

/** Puts a mark at the caret and the caret into its new note (Ctrl+Alt+F). */
export const INSERT_FOOTNOTE_COMMAND: LexicalCommand<undefined> = createCommand('INSERT_FOOTNOTE');

/** Puts the caret at the end of a note. */
export const GO_TO_NOTE_COMMAND: LexicalCommand<string> = createCommand('GO_TO_NOTE');

/** Puts the caret behind the first mark of a note. */
export const GO_TO_MARK_COMMAND: LexicalCommand<string> = createCommand('GO_TO_MARK');

/** Takes a note away with its marks; the caret goes where the first mark was. */
export const REMOVE_FOOTNOTE_COMMAND: LexicalCommand<string> = createCommand('REMOVE_FOOTNOTE');
