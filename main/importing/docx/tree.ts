/** A Word text as mammoth reads it, with fonts; mammoth has no types for it. */
import mammoth from 'mammoth';
import type { Package } from '../files/read-zip.ts';

export interface TextNode {
  type: 'text';
  value: string;
}
export interface RunNode {
  type: 'run';
  children: InlineNode[];
  isBold: boolean;
  isItalic: boolean;
  isUnderline: boolean;
  isStrikethrough: boolean;
  isAllCaps: boolean;
  verticalAlignment: string;
  font: string | null;
}
export interface HyperlinkNode {
  type: 'hyperlink';
  children: InlineNode[];
  /** Absent for a link inside the text. */
  href?: string;
}
export interface ImageNode {
  type: 'image';
  altText?: string;
  readAsBuffer(): Promise<Buffer>;
}
export interface NoteReferenceNode {
  type: 'noteReference';
  noteType: string;
  noteId: string;
}
export interface BreakNode {
  type: 'break';
  breakType: 'line' | 'page' | 'column';
}
export interface CheckboxNode {
  type: 'checkbox';
  checked: boolean;
}
export type InlineNode =
  | TextNode
  | RunNode
  | HyperlinkNode
  | ImageNode
  | NoteReferenceNode
  | BreakNode
  | CheckboxNode
  | { type: 'tab' | 'commentReference' | 'bookmarkStart' };

export interface Numbering {
  level: string;
  isOrdered: boolean;
  /** The level's name, see ./numbering.ts. */
  paragraphStyleId?: string | undefined;
}
export interface ParagraphNode {
  type: 'paragraph';
  children: InlineNode[];
  styleId: string | null;
  styleName: string | null;
  /** The same object for all paragraphs of one level of one list. */
  numbering: Numbering | null;
  alignment: string | null;
}
export interface TableCellNode {
  type: 'tableCell';
  children: BodyNode[];
  colSpan: number;
  rowSpan: number;
}
export interface TableRowNode {
  type: 'tableRow';
  children: TableCellNode[];
  isHeader: boolean;
}
export interface TableNode {
  type: 'table';
  children: TableRowNode[];
}
/** Pictures and text boxes can stand between paragraphs. */
export type BodyNode = ParagraphNode | TableNode | InlineNode;

export interface DocumentNode {
  type: 'document';
  children: BodyNode[];
  notes: { resolve(reference: NoteReferenceNode): { body: BodyNode[] } | null };
}

/** A package that is open: mammoth takes one in place of a file, which its types do not tell. */
interface OpenPackage {
  file: {
    exists(name: string): boolean;
    /** Bytes where no encoding is named. */
    read(name: string, encoding?: string): Promise<Uint8Array | string>;
  };
}

function openPackage(parts: Package): OpenPackage {
  const partOf = (name: string) => {
    const part = parts.get(name);
    if (!part) throw new Error(`no part ${name}`);
    return part;
  };
  return {
    file: {
      exists: (name) => parts.has(name),
      read: async (name, encoding) => {
        const part = partOf(name);
        if (encoding === undefined) return part;
        if (encoding === 'base64') return Buffer.from(part).toString('base64');
        return new TextDecoder(encoding).decode(part);
      },
    },
  };
}

/** Reads the parts of a package, inflated already; what mammoth throws passes. */
export async function readTree(parts: Package): Promise<DocumentNode> {
  let tree: DocumentNode | null = null;
  await mammoth.convertToHtml(openPackage(parts) as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    // Reading its forty rules takes as long as a short text.
    includeDefaultStyleMap: false,
    transformDocument: (read: DocumentNode) => {
      tree = read;
      // Nobody reads the HTML.
      return { ...read, children: [] };
    },
  });
  if (tree === null) throw new Error('no document');
  return tree;
}
