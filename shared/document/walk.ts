/** Walkers over an ArticleDocument: one place that knows where a block keeps its inline content. */
import type { ArticleDocument, Block, FigureBlock, Inline, ListBlock } from './schema.ts';

function* listContents(list: ListBlock): Generator<Inline[]> {
  for (const item of list.items) {
    yield item.content;
    if (item.children) yield* listContents(item.children);
  }
}

/** Every run of inline content of a block, in reading order. */
export function* inlineContents(block: Block): Generator<Inline[]> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'question':
    case 'answer':
      yield block.content;
      return;
    case 'list':
      yield* listContents(block);
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row.cells) yield* cell.paragraphs;
      return;
    case 'figure':
    case 'divider':
    case 'recipients':
    case 'signature':
    case 'opaque':
      return;
  }
}

/** The figures of a document, in reading order. */
export function figuresOf(document: ArticleDocument): FigureBlock[] {
  return document.blocks.filter((block) => block.type === 'figure');
}

/** Ids of the footnotes in the order in which their marks stand in the text. */
export function footnoteOrder(document: ArticleDocument): string[] {
  const order = new Set<string>();
  for (const block of document.blocks) {
    for (const content of inlineContents(block)) {
      for (const inline of content) if (inline.type === 'footnoteReference') order.add(inline.footnoteId);
    }
  }
  return [...order];
}
