/** From the bytes of a saved page to its characters: by the mark at their start, the page's own word, or themselves. */

const HEAD = 4096;

/** Encodings a page may name; "windows-1252" holds the fonts of the nineties, whose letters are told later. */
const FALLBACK = 'windows-1252';

export function decodeHtml(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  // A page that says UTF-8 and is not, or says something else and is: its bytes are believed.
  const utf8 = decodeWhole(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const own = named && !/^utf-?8$/.test(named) ? decodeWhole(bytes, named) : null;
  return own ?? new TextDecoder(FALLBACK).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  // "<h" in two bytes a letter, without a mark.
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : null;
}

/** Null when the bytes are not of that encoding, or nobody knows it. */
function decodeWhole(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
