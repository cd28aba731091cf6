import { textInline } from '#shared/document/build.ts';
import type { Block } from '#shared/document/schema.ts';

/** Words of a source as a quotation; their paragraphs stay lines of their own. */
export function quoteBlock(text: string): Block {
  const lines = text.split('\n').map((line) => line.trim());
  const content = lines
    .filter(Boolean)
    .flatMap((line, index) => [...(index > 0 ? [{ type: 'lineBreak' as const }] : []), ...textInline(line)]);
  return { type: 'quote', content };
}
