/** The words of blocks that come, go or change as a whole: what is shown of them in a list of suggestions. */
import type { Inline } from '../schema.ts';
import { contentTokens } from './tokens.ts';
import type { WholeBlock } from './units.ts';

export function wordsOfContent(content: readonly Inline[]): string {
  return contentTokens(content)
    .map((token) => (token.kind === 'char' ? token.text : token.kind === 'break' ? ' ' : ''))
    .join('');
}

/** Each stretch of words by itself: of a table its cells, of a figure its lines. */
export function wordsOfWhole(block: WholeBlock): string[] {
  switch (block.type) {
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells);
      return [block.caption, ...cells.map(({ paragraphs }) => paragraphs.map(wordsOfContent).join(' '))];
    }
    case 'figure':
      return [block.caption, block.credit, block.alternativeText];
    case 'recipients':
      return block.items;
    case 'signature':
      return [...block.lines, block.name];
    default:
      return [];
  }
}

/** The stretches of words that only the one has, and those that only the other has. */
export function changedWords(before: WholeBlock, after: WholeBlock): { gone: string[]; come: string[] } {
  const [then, now] = [wordsOfWhole(before), wordsOfWhole(after)];
  return { gone: without(then, now), come: without(now, then) };
}

/** Those of the first that the second does not have, each as often as it is more there. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  return one.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0 && text.trim() !== '';
  });
}
