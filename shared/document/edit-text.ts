/** Putting text in the place of text inside a document, marks, notes and anchors kept. */
import { inlineText } from './plain-text.ts';
import type { ArticleDocument, Block, Inline, LinkInline, ListBlock } from './schema.ts';

/** UTF-16 offsets into the plain text (`inlineText`) of one run; `text` takes the place of what is there. */
export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * One run of inline content after the edits. New text takes the marks of the first letter it replaces; note
 * marks, comment anchors and what a later build wrote stay where they are.
 *
 * @param edits in any order, without overlaps.
 */
export function editInlines(content: readonly Inline[], edits: readonly TextEdit[]): Inline[] {
  const inOrder = [...edits].sort((left, right) => right.from - left.from);
  return inOrder.reduce((current: Inline[], edit) => editOnce(current, edit), [...content]);
}

function editOnce<T extends Inline>(content: readonly T[], { from, to, text }: TextEdit): T[] {
  let start = 0;
  let isPlaced = false;
  const edited = content.flatMap((inline): T[] => {
    const length = inlineText([inline]).length;
    const begin = from - start;
    const end = to - start;
    start += length;
    // Text that only ends where the stretch begins takes it in when the stretch is empty.
    const isTouched = begin < length && end > 0;
    const isExtended = from === to && begin <= length && begin >= 0;
    if (length === 0 || !(isTouched || isExtended)) return [inline];
    const put = isPlaced ? '' : text;
    if (inline.type === 'lineBreak') {
      if (!isTouched) return [inline];
      isPlaced = true;
      // Both kinds of content hold text.
      return put === '' ? [] : [{ type: 'text', text: put } as T];
    }
    isPlaced = true;
    if (inline.type === 'link') {
      const inside: LinkInline['content'] = editOnce(inline.content, {
        from: Math.max(0, begin),
        to: Math.min(length, end),
        text: put,
      });
      return inside.length === 0 ? [] : [{ ...inline, content: inside }];
    }
    if (inline.type !== 'text') return [inline];
    const next = inline.text.slice(0, Math.max(0, begin)) + put + inline.text.slice(Math.max(0, end));
    return next === '' ? [] : [{ ...inline, text: next }];
  });
  return edited;
}

/** Which runs of a block to edit, by the index that `inlineContents` and the walk over strings give them. */
export type EditsByRun = ReadonlyMap<number, readonly TextEdit[]>;

function editString(text: string, edits: readonly TextEdit[] = []): string {
  return [...edits]
    .sort((left, right) => right.from - left.from)
    .reduce((current, edit) => current.slice(0, edit.from) + edit.text + current.slice(edit.to), text);
}

/**
 * A block after the edits. Runs of a figure are caption (0), credit (1) and alternative text (2); of recipients
 * the items; of a signature the lines and then the name; of a table the cells' paragraphs and then the caption;
 * else the runs in reading order.
 */
export function editBlock(block: Block, edits: EditsByRun): Block {
  let run = 0;
  const next = (content: Inline[]) => {
    const here = edits.get(run);
    run += 1;
    return here ? editInlines(content, here) : content;
  };
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'question':
    case 'answer':
      return { ...block, content: next(block.content) };
    case 'list':
      return editList(block, next);
    case 'table': {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(next) })),
      }));
      return { ...block, rows, caption: editString(block.caption, edits.get(run)) };
    }
    case 'figure':
      return {
        ...block,
        caption: editString(block.caption, edits.get(0)),
        credit: editString(block.credit, edits.get(1)),
        alternativeText: editString(block.alternativeText, edits.get(2)),
      };
    case 'recipients':
      return { ...block, items: block.items.map((item, index) => editString(item, edits.get(index))) };
    case 'signature':
      return {
        ...block,
        lines: block.lines.map((line, index) => editString(line, edits.get(index))),
        name: editString(block.name, edits.get(block.lines.length)),
      };
    case 'divider':
    case 'opaque':
      return block;
  }
}

function editList(list: ListBlock, next: (content: Inline[]) => Inline[]): ListBlock {
  return {
    ...list,
    items: list.items.map((item) => {
      const content = next(item.content);
      return { ...item, content, ...(item.children && { children: editList(item.children, next) }) };
    }),
  };
}

/** A document after the edits of blocks, by index, and of footnotes, by id (a run is a paragraph of the note). */
export function editDocument(
  document: ArticleDocument,
  blocks: ReadonlyMap<number, EditsByRun>,
  footnotes: ReadonlyMap<string, EditsByRun>,
): ArticleDocument {
  return {
    ...document,
    blocks: document.blocks.map((block, index) => {
      const edits = blocks.get(index);
      return edits ? editBlock(block, edits) : block;
    }),
    footnotes: Object.fromEntries(
      Object.entries(document.footnotes).map(([id, note]) => {
        const edits = footnotes.get(id);
        const paragraphs = note.paragraphs.map((content, run) => editInlines(content, edits?.get(run) ?? []));
        return [id, edits ? { ...note, paragraphs } : note];
      }),
    ),
  };
}
