import type { Numbering } from '#shared/document/list-marks.ts';
import { pointNumber } from '#shared/vietnamese/letter-marks.ts';
import type { BlockKind } from '../block-kind/commands.ts';

export interface NumberedStart {
  list: Numbering;
  start: number;
  /** Of an outline: the numbers before the last. */
  outer: readonly number[];
}
export type BlockStart = { kind: BlockKind } | { list: 'bullet' } | NumberedStart;

const SIGNS: Record<string, BlockStart> = {
  '#': { kind: 'heading1' },
  '##': { kind: 'heading2' },
  '###': { kind: 'heading3' },
  '>': { kind: 'quote' },
  '-': { list: 'bullet' },
  '*': { list: 'bullet' },
};

/**
 * What a paragraph that begins with `text` wants to become: as in Markdown "# ", "- ", "3. ", "> ", as in Word
 * "a) ", "1.2. ". The space is part of it; null for any other text.
 */
export function blockStart(text: string): BlockStart | null {
  if (!text.endsWith(' ')) return null;
  const sign = text.slice(0, -1);
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign] ?? null;
  const number = /^([1-9]\d{0,2})[.)]$/.exec(sign)?.[1];
  if (number !== undefined) return { list: 'number', start: Number(number), outer: [] };
  const letter = /^(\p{Ll})\)$/u.exec(sign.normalize('NFC'))?.[1];
  const point = letter === undefined ? null : pointNumber(letter);
  if (point !== null) return { list: 'letter', start: point, outer: [] };
  if (!/^[1-9]\d?(?:\.[1-9]\d?){1,3}\.$/.test(sign)) return null;
  const numbers = sign.split('.').slice(0, -1).map(Number);
  return { list: 'outline', start: numbers.at(-1) ?? 1, outer: numbers.slice(0, -1) };
}
