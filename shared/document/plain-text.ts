/** Plain text of a document: for search, counting, hashing of likeness, and `desk show`. */
import type { ArticleDocument, Block, Inline } from './schema.ts';
import { currentDocument } from './suggestions/decide.ts';
import { footnoteOrder, inlineContents } from './walk.ts';

/** Text of inline content; marks and anchors leave no trace, a line break is "\n". */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'lineBreak':
          return '\n';
        case 'link':
          return inlineText(inline.content);
        case 'footnoteReference':
        case 'commentAnchor':
        case 'opaque':
          return '';
      }
      return '';
    })
    .join('');
}

/** The paragraphs of text that a block shows, captions and credits included. */
export function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'figure':
      return [block.caption, block.credit].filter(Boolean);
    case 'recipients':
      return block.items;
    case 'signature':
      return [...block.lines, block.name].filter(Boolean);
    case 'table':
      return [block.caption, ...[...inlineContents(block)].map(inlineText)].filter(Boolean);
    default:
      return [...inlineContents(block)].map(inlineText);
  }
}

/**
 * The whole document as text: one line per paragraph, footnotes after the body. What is only suggested counts
 * as not done: text that may come is left out, text that may go is there.
 */
export function documentText(marked: ArticleDocument): string {
  const document = currentDocument(marked);
  const notes = footnoteOrder(document).flatMap(
    (id) => document.footnotes[id]?.paragraphs.map(inlineText) ?? [],
  );
  return [...document.blocks.flatMap(blockTexts), ...notes].join('\n');
}
