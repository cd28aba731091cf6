/** The inline content of a Word paragraph, and what stands in it that is no text: pictures, ends of pages. */
import type { Mark } from '#shared/document/schema.ts';
import { type Piece, safeAddress } from '../files/inline-pieces.ts';
import type { ImageNode, InlineNode, NoteReferenceNode, RunNode } from './tree.ts';

export interface ReadParagraph {
  pieces: Piece[];
  images: ImageNode[];
  /** A page ends before its text, or after it. */
  pageBefore: boolean;
  pageAfter: boolean;
}

interface Context {
  marks: readonly Mark[];
  href: string | null;
  noteId(reference: NoteReferenceNode): string | null;
}

/** @param noteId id of a note in the document, null for a reference to none. */
export function readParagraph(
  nodes: readonly InlineNode[],
  noteId: (reference: NoteReferenceNode) => string | null,
): ReadParagraph {
  const read: ReadParagraph = { pieces: [], images: [], pageBefore: false, pageAfter: false };
  walk(nodes, { marks: [], href: null, noteId }, read);
  return read;
}

function walk(nodes: readonly InlineNode[], context: Context, read: ReadParagraph): void {
  const text = (value: string) =>
    read.pieces.push({ type: 'text', text: value, marks: context.marks, href: context.href });
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        text(node.value);
        break;
      case 'tab':
        text('\t');
        break;
      case 'checkbox':
        text(node.checked ? '☒' : '☐');
        break;
      case 'run':
        walk(capitalised(node), { ...context, marks: marksOf(node) }, read);
        break;
      case 'hyperlink':
        walk(node.children, { ...context, href: safeAddress(node.href) ?? context.href }, read);
        break;
      case 'image':
        read.images.push(node);
        break;
      case 'noteReference': {
        const id = context.noteId(node);
        if (id !== null) read.pieces.push({ type: 'footnote', id });
        break;
      }
      case 'break':
        if (node.breakType === 'line') read.pieces.push({ type: 'lineBreak', href: context.href });
        else if (read.pieces.length === 0) read.pageBefore = true;
        else read.pageAfter = true;
        break;
    }
  }
}

/** "Caps" shows every letter as a capital; that is how the text was meant to be read. */
function capitalised(run: RunNode): InlineNode[] {
  if (!run.isAllCaps) return run.children;
  return run.children.map((node) =>
    node.type === 'text' ? { ...node, value: node.value.toLocaleUpperCase('vi') } : node,
  );
}

function marksOf(run: RunNode): Mark[] {
  const marks: Mark[] = [];
  if (run.isBold) marks.push('bold');
  if (run.isItalic) marks.push('italic');
  if (run.isUnderline) marks.push('underline');
  if (run.isStrikethrough) marks.push('strikethrough');
  if (run.verticalAlignment === 'subscript') marks.push('subscript');
  if (run.verticalAlignment === 'superscript') marks.push('superscript');
  return marks;
}
