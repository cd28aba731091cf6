/** What pasting says and can be asked. */
import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';
import type { LegacyStretch } from './reading.ts';

/** `cancel`: nothing is pasted, nothing changed. */
export type EncodingChoice = 'converted' | 'kept' | 'cancel';

export interface EncodingQuestion {
  /** Not empty. */
  stretches: readonly LegacyStretch[];
  /** To be called once. */
  answer(choice: EncodingChoice): void;
}

/** Asks a person whether text in an old encoding becomes Unicode. Where nobody answers, text stays as it is. */
export const ASK_ENCODING_COMMAND: LexicalCommand<EncodingQuestion> = createCommand('ASK_ENCODING');

/** What became of a clipboard that has just been pasted. */
export interface PasteReport {
  /** Figures that wait for their picture. */
  pictures: readonly { figure: NodeKey; file: File }[];
  /** Pictures on the web that were left out. */
  remote: number;
  /** Pictures that the clipboard names without giving them. */
  missing: number;
  /** How many letters were mended that were plainly spoilt. */
  mended: number;
  /** Set when lines were joined to paragraphs; `again` pastes the lines as they came. */
  joined: { paragraphs: number; again(): void } | null;
}

/** Tells of a paste, after it. */
export const PASTED_COMMAND: LexicalCommand<PasteReport> = createCommand('PASTED');

/** Reads the clipboard and pastes its text; where the browser forbids that, says which key does it. */
export const PASTE_AS_TEXT_COMMAND: LexicalCommand<undefined> = createCommand('PASTE_AS_TEXT');

/** Pastes a text without looking at what else the clipboard has. */
export const PASTE_TEXT_COMMAND: LexicalCommand<string> = createCommand('PASTE_TEXT');

/** Brings the selected text, or the whole article, from old encodings to Unicode. */
export const CONVERT_ENCODING_COMMAND: LexicalCommand<undefined> = createCommand('CONVERT_ENCODING');

/** Tells that there was nothing to convert. */
export const NOTHING_TO_CONVERT_COMMAND: LexicalCommand<undefined> = createCommand('NOTHING_TO_CONVERT');
