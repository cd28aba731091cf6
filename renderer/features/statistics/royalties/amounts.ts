/** Sums and coefficients as people type them: "1.200.000", "1 200 000 đ", "1,25". */
import { MOST_DONG } from '#shared/model/royalty.ts';

/** Whole đồng; null for what is no sum, or one beyond the limit. */
export function amountOf(text: string): number | null {
  const digits = text.trim().replace(/\s*(?:đ|đồng|vnđ|vnd)$/iu, '');
  // Points, commas and spaces part thousands; anything else is a slip.
  if (!/^\d{1,3}(?:[.,\s]\d{3})*$|^\d+$/.test(digits)) return null;
  const amount = Number(digits.replace(/\D/g, ''));
  return amount <= MOST_DONG ? amount : null;
}

/** A number with a comma or a point before its digits; null for anything else. */
export function coefficientOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,3}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}
