/** Normal form and folding of Vietnamese text. */

/** NFC, the only form in which the desk stores text (DOMAIN.md, "Vietnamese text"). */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * Folds text for comparing without marks: "Đề án 06" becomes "de an 06".
 * Tone and shape marks go, đ becomes d, case goes. Length may change; never show the result.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Runs of white space (no-break spaces included) to one space; ends trimmed. */
export function collapseSpaces(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}
