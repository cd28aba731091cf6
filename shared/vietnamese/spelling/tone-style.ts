/** The two ways to place the tone on oa, oe and uy: old "hòa, thủy", new "hoà, thuỷ". */
import { parseSyllable } from '../syllables.ts';

export const TONE_STYLES = ['old', 'new'] as const;
export type ToneStyle = (typeof TONE_STYLES)[number];

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** The doubtful rhymes at the end of a word, tones apart: o̿a, oa̿ … */
const DOUBTFUL_END = /([ou])([\u0300\u0301\u0303\u0309\u0323]?)([aey])([\u0300\u0301\u0303\u0309\u0323]?)$/iu;

/**
 * The syllable with its tone where the style has it; any other word comes back as it is.
 * @param word one word in any case, NFC.
 */
export function inToneStyle(word: string, style: ToneStyle): string {
  const placement = parseSyllable(word)?.placement ?? null;
  if (placement === null || placement === style) return word;
  const apart = word.normalize('NFD');
  const tone = TONE_MARK.exec(apart)?.[0] ?? '';
  const moved = apart.replace(DOUBTFUL_END, (_, first: string, _one, second: string) =>
    style === 'old' ? `${first}${tone}${second}` : `${first}${second}${tone}`,
  );
  return moved.normalize('NFC');
}
