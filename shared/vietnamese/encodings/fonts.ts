/** What a font's name says about the encoding of the text set in it. */
import type { LegacyEncoding } from './encoding.ts';

export interface FontEncoding {
  encoding: LegacyEncoding;
  /** The font shows every letter as a capital. */
  capitals: boolean;
}

/**
 * The encoding that a font was made for: VNI-Times, .VnTime, .VnTimeH (capitals), VISCII fonts; null for others.
 * Documents declare .VnTime and hold Unicode: take it as a hint, and let `convertText` with 'auto' decide where
 * the text itself can.
 * @param name As documents and PDFs give it: with a subset prefix ("ABCDEF+.VnTime") or style ("VNI-Times,Bold").
 */
export function encodingOfFont(name: string): FontEncoding | null {
  const [family = ''] = name.replace(/^[A-Z]{6}\+/, '').split(/[,;]/);
  const bare = family.replace(/["']/g, '').trim();
  if (/^VNI[- _]/i.test(bare)) return { encoding: 'vni', capitals: false };
  // ".VnArial NarrowH", ".VnTimeH", "VnTimeH-Bold"
  if (/^\.?Vn[A-Z3]/.test(bare)) return { encoding: 'tcvn3', capitals: /H(?:[- ]|$)/.test(bare) };
  if (/viscii/i.test(bare)) return { encoding: 'viscii', capitals: false };
  return null;
}
