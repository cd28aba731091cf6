/** The kinds of text block that a person chooses between ("Kiểu đoạn"). */
import { createCommand, type ElementFormatType, type LexicalCommand } from 'lexical';

export const BLOCK_KINDS = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'quote',
  'question',
  'answer',
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Turns the selected blocks into another kind; their text stays. */
export const SET_BLOCK_KIND_COMMAND: LexicalCommand<BlockKind> = createCommand('SET_BLOCK_KIND');

/** Alignment of the selected paragraphs; '' is as the template sets them. */
export const SET_ALIGNMENT_COMMAND: LexicalCommand<ElementFormatType> = createCommand('SET_ALIGNMENT');
