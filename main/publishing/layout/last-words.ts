/** No text ends on a line of one syllable: its last two words stay together. */
import type { PrintInline } from './print-data.ts';

const NO_BREAK_SPACE = '\u00a0';
/** The last space inside a text. A longer word behind it may well stand alone: an address, a code. */
const LAST_SPACE = /(?<=\S) (?=[^\s\u200b]{1,12}\s*$)/u;

/** The text with a no-break space before its last word. */
export function keepLastWords(text: string): string {
  return text.replace(LAST_SPACE, NO_BREAK_SPACE);
}

/** The same for inline content, whose last words may lie in pieces of their own, with notes between and behind them. */
export function keepLastInlines(content: readonly PrintInline[]): PrintInline[] {
  const tail = textTail(content);
  let position = tail
    .map(({ text }) => text)
    .join('')
    .search(LAST_SPACE);
  if (position < 0) return [...content];
  const kept = [...content];
  for (const { index, text } of tail) {
    const part = kept[index];
    if (position < text.length && part?.type === 'text') {
      const after = text.slice(position + 1);
      kept[index] = { ...part, text: `${text.slice(0, position)}${NO_BREAK_SPACE}${after}` };
      break;
    }
    position -= text.length;
  }
  return kept;
}

/** The pieces of text behind the last break or link, in order. */
function textTail(content: readonly PrintInline[]): { index: number; text: string }[] {
  const tail: { index: number; text: string }[] = [];
  for (const [index, part] of content.entries()) {
    if (part.type === 'text') tail.push({ index, text: part.text });
    else if (part.type === 'lineBreak' || part.type === 'link') tail.length = 0;
  }
  return tail;
}
