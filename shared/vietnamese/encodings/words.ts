/** What detection and conversion take as one piece, and what neither may touch. */

/** Words are what white space parts; the no-break space is a letter in VISCII, as are six controls. */
export const WORD = /[^ \t\n\v\f\r]+/g;

/** The controls that are capitals in VISCII, as a part of a class of characters. */
export const VISCII_CONTROLS = '\\u0002\\u0005\\u0006\\u0014\\u0019\\u001e';

/** A letter or mark that no old encoding can have, not even read as windows-1252 or out of a PDF (the mu). */
const UNICODE_ONLY = /(?![\p{ASCII}\u0080-\u00ffŒœŠšŸŽžƒˆ\u03bc])[\p{L}\p{M}]/u;

const ADDRESS =
  /^[^a-z0-9]{0,4}(?:(?:https?|ftp):|www\.|[^\s@]+@[^\s@]+\.[a-z]{2}|[a-z]:\\|[\w/-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info|html?|docx?|xlsx?|pdf|txt|jpe?g|png)(?![\w'`^(+~]))/i;

/** True for a word that is Unicode for certain. */
export function isUnicodeOnly(word: string): boolean {
  return UNICODE_ONLY.test(word);
}

/** True for addresses of the web and of mail, paths, and names of files: the same in every encoding. */
export function isAddress(word: string): boolean {
  return ADDRESS.test(word) && /^\p{ASCII}*$/u.test(word);
}
