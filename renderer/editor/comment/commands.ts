import { createCommand, type LexicalCommand } from 'lexical';

/** The person wants to comment on what is selected. */
export const START_COMMENT_COMMAND: LexicalCommand<undefined> = createCommand('START_COMMENT');
