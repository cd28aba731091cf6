import type { BlockKind } from '../block-kind/commands.ts';

export type BlockStart = { kind: BlockKind } | { list: 'bullet' } | { list: 'number'; start: number };

const SIGNS: Record<string, BlockStart> = {
  '#': { kind: 'heading1' },
  '##': { kind: 'heading2' },
  '###': { kind: 'heading3' },
  '>': { kind: 'quote' },
  '-': { list: 'bullet' },
  '*': { list: 'bullet' },
};

/**
 * What a paragraph that begins with `text` wants to become, as in Markdown: "# ", "- ", "3. ", "> ".
 * The space is part of it; null for any other text.
 */
export function blockStart(text: string): BlockStart | null {
  if (!text.endsWith(' ')) return null;
  const sign = text.slice(0, -1);
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign] ?? null;
  const number = /^([1-9]\d{0,2})[.)]$/.exec(sign)?.[1];
  return number === undefined ? null : { list: 'number', start: Number(number) };
}
