/** Plain text of a document: for search, counting, hashing of likeness, and to be read. */
import { markedItems } from './list-marks.ts';
import type { ArticleDocument, Block, Inline, ListBlock } from './schema.ts';
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

/** The items of a list with their marks, those of inner lists set in. @param text of an item's content */
export function listLines(
  list: ListBlock,
  text: (content: readonly Inline[]) => string = inlineText,
  indent = '',
  above?: readonly number[],
): string[] {
  return markedItems(list, above).flatMap(({ item: { content, children }, mark, above: path }) => [
    `${indent}${mark ?? '-'} ${text(content)}`,
    ...(children ? listLines(children, text, `${indent}  `, path) : []),
  ]);
}

/** What a person reads of a block: its paragraphs, those of a list with their marks. */
export function blockLines(block: Block): string[] {
  return block.type === 'list' ? listLines(block) : blockTexts(block);
}

/**
 * The words of the whole document: one line per paragraph, footnotes after the body. What is only suggested counts
 * as not done: text that may come is left out, text that may go is there.
 */
export function documentText(document: ArticleDocument): string {
  return textOf(document, blockTexts);
}

/** The same for people to read: items of lists have their marks. */
export function readableText(document: ArticleDocument): string {
  return textOf(document, blockLines);
}

function textOf(marked: ArticleDocument, linesOf: (block: Block) => string[]): string {
  const document = currentDocument(marked);
  const notes = footnoteOrder(document).flatMap(
    (id) => document.footnotes[id]?.paragraphs.map(inlineText) ?? [],
  );
  return [...document.blocks.flatMap(linesOf), ...notes].join('\n');
}
