/** Tables of Word: cells with their spans; what cannot stand in a cell (another table) is told line by line. */
import { inlineText } from '#shared/document/plain-text.ts';
import type { Inline, TableBlock } from '#shared/document/schema.ts';
import { inlinesOf } from '../files/inline-pieces.ts';
import { readParagraph } from './inlines.ts';
import { withMark } from './lists.ts';
import type { Notes } from './notes.ts';
import type { WordNumbers } from './numbering.ts';
import type { BodyNode, ImageNode, TableNode } from './tree.ts';

const WIDEST_SPAN = 60;

type Row = TableBlock['rows'][number];

interface Reading {
  notes: Notes;
  numbers: WordNumbers;
  /** Those that stand in the table are put here. */
  images: ImageNode[];
}

/** One cell is a frame around text, not a table. */
export function isLayout({ children: rows }: TableNode): boolean {
  return rows.length === 1 && rows[0]?.children.length === 1;
}

/** The table, null when it holds nothing, and the pictures that stood in it. */
export function tableOf(
  node: TableNode,
  notes: Notes,
  numbers: WordNumbers,
): { table: TableBlock | null; images: ImageNode[] } {
  const images: ImageNode[] = [];
  const from: Reading = { notes, numbers, images };
  const rows: Row[] = [];
  /** Rows that have no cell of their own, covered from above: they are left out, and spans over them shortened. */
  const covered = node.children.map((row) => row.children.length === 0);
  for (const [index, row] of node.children.entries()) {
    if (row.children.length === 0) continue;
    const cells = row.children.map((cell) => {
      const rowSpan = cell.rowSpan - covered.slice(index, index + cell.rowSpan).filter(Boolean).length;
      return {
        paragraphs: paragraphsOf(cell.children, from),
        ...spanOf('columnSpan', cell.colSpan),
        ...spanOf('rowSpan', Math.min(rowSpan, node.children.length - index)),
      };
    });
    rows.push({ cells });
  }
  const isEmpty = rows.every(({ cells }) =>
    cells.every(({ paragraphs }) => paragraphs.every((paragraph) => inlineText(paragraph) === '')),
  );
  if (isEmpty) return { table: null, images };
  const body = node.children.findIndex((row) => !row.isHeader);
  const headerRows = Math.min(body < 0 ? 1 : body, rows.length);
  return { table: { type: 'table', headerRows, rows, caption: '' }, images };
}

function spanOf<K extends string>(name: K, span: number): { [key in K]?: number } {
  const valid = Number.isInteger(span) && span > 1 ? Math.min(span, WIDEST_SPAN) : 1;
  return valid > 1 ? ({ [name]: valid } as { [key in K]?: number }) : {};
}

/** At least one paragraph, as the schema asks. */
function paragraphsOf(nodes: readonly BodyNode[], from: Reading): Inline[][] {
  const paragraphs: Inline[][] = [];
  collect(nodes, paragraphs, from);
  return paragraphs.length > 0 ? paragraphs : [[]];
}

function collect(nodes: readonly BodyNode[], into: Inline[][], from: Reading): void {
  for (const node of nodes) {
    if (node.type === 'table') {
      for (const row of node.children) for (const cell of row.children) collect(cell.children, into, from);
      continue;
    }
    const children = node.type === 'paragraph' ? node.children : [node];
    const read = readParagraph(children, (reference) => from.notes.idOf(reference));
    from.images.push(...read.images);
    const content = inlinesOf(read.pieces);
    const numbering = node.type === 'paragraph' ? node.numbering : null;
    const mark = numbering && from.numbers.markOf(numbering);
    if (content.length > 0) into.push(numbering ? withMark(mark, content) : content);
  }
}
