/** Small helpers of this folder's tests. */
import { collapseSpaces } from '#shared/vietnamese/normalise.ts';
import { countWords } from '#shared/vietnamese/words.ts';
import type { Paragraph } from './lines.ts';

/** A paragraph as the rules see it; one blank line before it unless told. */
export function paragraph(text: string, place: Partial<Paragraph> = {}): Paragraph {
  const clean = collapseSpaces(text);
  return { text: clean, raw: text, line: 1, gap: 1, newPage: false, words: countWords(clean), ...place };
}
