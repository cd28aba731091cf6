/** Whether a line looks like a heading inside an article. */
import { startsLowerCase } from '#shared/vietnamese/capitals.ts';
import { endsWithPhotoCredit, isBareByline, isCredit } from './credits.ts';
import { endsOpen, type Paragraph } from './lines.ts';

/** "II.", "2.", "2.1." before a text. */
export const NUMBERED = /^(?:([IVX]{1,5})\s?[-.)/]|(\d{1,2}(?:\.\d{1,2})*)[.)]?)\s+\S/u;

export function isHeadingShape({ text, words }: Paragraph, next: Paragraph | undefined): boolean {
  if (words < 2 || text.length > 250 || next === undefined) return false;
  if (words > (NUMBERED.test(text) ? 35 : 20)) return false;
  if (!endsOpen(text) || /,$/.test(text) || startsLowerCase(text)) return false;
  if (/^[-–—+•●▪*|("“]/u.test(text) || isBareByline(text) || /^(?:trong ảnh|ảnh)\b/iu.test(text))
    return false;
  if (endsWithPhotoCredit(text)) return false;
  if (isCredit(next) || next.words <= words) return NUMBERED.test(text) && !isCredit(next);
  return next.words >= 15 || NUMBERED.test(next.text) || /^[-–—+•]/u.test(next.text);
}
