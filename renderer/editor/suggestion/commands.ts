/** What can be asked of suggestions; ./suggestion-extension.ts answers. */
import { createCommand, type LexicalCommand } from 'lexical';
import type { SuggestibleField } from '#shared/document/schema.ts';

/** Turns suggesting on or off ("Đề xuất sửa"). */
export const TOGGLE_SUGGESTING_COMMAND: LexicalCommand<undefined> = createCommand('TOGGLE_SUGGESTING');

export interface SuggestionDecision {
  /** Ids of suggestions. */
  ids: readonly string[];
  isAccepted: boolean;
}

/** Accepts or refuses suggestions of the text, as one step of undo; the caret goes to the next one. */
export const DECIDE_SUGGESTIONS_COMMAND: LexicalCommand<SuggestionDecision> =
  createCommand('DECIDE_SUGGESTIONS');

/** Puts the caret to a suggestion, by id. */
export const GO_TO_SUGGESTION_COMMAND: LexicalCommand<string> = createCommand('GO_TO_SUGGESTION');

/** Puts the caret to the next suggestion, or the one before. */
export const STEP_SUGGESTION_COMMAND: LexicalCommand<'next' | 'previous'> = createCommand('STEP_SUGGESTION');

/** Keeps another wording for a line beside the body; the wording that stands is null: nothing to suggest. */
export const SUGGEST_FIELD_COMMAND: LexicalCommand<{ name: SuggestibleField; to: string | null }> =
  createCommand('SUGGEST_FIELD');

/** Says that something was put back that cannot be suggested. */
export const NOT_SUGGESTIBLE_COMMAND: LexicalCommand<undefined> = createCommand('NOT_SUGGESTIBLE');
