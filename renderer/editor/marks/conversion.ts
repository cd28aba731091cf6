/** Marks of the document as Lexical's format bits, and back. */
import { TEXT_TYPE_TO_FORMAT } from 'lexical';
import { MARKS, type Mark } from '#shared/document/schema.ts';

const BITS: Record<Mark, number> = {
  bold: bit('bold'),
  italic: bit('italic'),
  underline: bit('underline'),
  strikethrough: bit('strikethrough'),
  subscript: bit('subscript'),
  superscript: bit('superscript'),
};

/** Every bit that the document has a mark for; what else Lexical knows (code, highlight …) is not kept. */
export const KNOWN_FORMATS = MARKS.reduce((all, mark) => all | BITS[mark], 0);

function bit(mark: Mark): number {
  return TEXT_TYPE_TO_FORMAT[mark] ?? 0;
}

export function formatOfMarks(marks: readonly Mark[] | undefined): number {
  return (marks ?? []).reduce((format, mark) => format | BITS[mark], 0);
}

/** In the order of MARKS, as the schema asks. */
export function marksOfFormat(format: number): Mark[] {
  return MARKS.filter((mark) => (format & BITS[mark]) !== 0);
}
