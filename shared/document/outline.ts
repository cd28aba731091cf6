/** The outline of a document: what a reader finds their way by. */
import { inlineText } from './plain-text.ts';
import type { ArticleDocument } from './schema.ts';

export interface OutlineEntry {
  kind: 'heading' | 'question' | 'figure' | 'table';
  /** Depth from 0: a heading's level less one; anything else stands one below the heading over it. */
  depth: number;
  /** Heading or question as written, or the caption; may be empty. */
  text: string;
  /** Index of the block in `document.blocks`. */
  block: number;
}

export function outlineOf(document: ArticleDocument): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let below = 0;
  for (const [index, block] of document.blocks.entries()) {
    if (block.type === 'heading') {
      entries.push({
        kind: 'heading',
        depth: block.level - 1,
        text: inlineText(block.content).trim(),
        block: index,
      });
      below = block.level;
    } else if (block.type === 'question') {
      entries.push({ kind: 'question', depth: below, text: inlineText(block.content).trim(), block: index });
    } else if (block.type === 'figure' || block.type === 'table') {
      entries.push({ kind: block.type, depth: below, text: block.caption, block: index });
    }
  }
  return entries;
}
