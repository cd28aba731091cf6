import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for the form in which the address of a link is written (Ctrl+K). */
export const EDIT_LINK_COMMAND: LexicalCommand<undefined> = createCommand('EDIT_LINK');

/** Links the selected text, or the link the caret is in, to an allowed address; see ./address.ts. */
export const SET_LINK_COMMAND: LexicalCommand<string> = createCommand('SET_LINK');
