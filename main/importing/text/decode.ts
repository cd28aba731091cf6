/** From a file's bytes to characters: which encoding, and what is no text at all. */
import { DeskError } from '#shared/errors.ts';
import { toNfc } from '#shared/vietnamese/normalise.ts';

/** A bulletin of 64 pages is about 0.3 MB of text; what is far beyond is something else. */
export const TEXT_SIZE_LIMIT_MB = 20;
const MEGABYTE = 1024 * 1024;

/** windows-1252 stands for every encoding of one byte a letter. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** First bytes of kinds of file that offices keep under the name .txt. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX, ODT
  [0x50, 0x4b, 0x05, 0x06], // empty ZIP
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0xd0, 0xcf, 0x11, 0xe0], // DOC, XLS, MSI
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a], // TIFF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
  [0x7f, 0x45, 0x4c, 0x46], // ELF
];

/**
 * The characters of a text file: UTF-8 with or without a byte order mark, the UTF-16 that Notepad calls "Unicode",
 * marked or not, or an old encoding of one byte a letter. They are as they are: nothing is cleaned, since controls
 * and soft hyphens are letters in some encodings (#shared/vietnamese/encodings).
 *
 * @throws DeskError FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_TEXT.
 */
export function decodeCharacters(bytes: Uint8Array, name: string): { text: string; encoding: TextEncoding } {
  refuseOtherKinds(bytes, name);
  const encoding = encodingOf(bytes, name);
  try {
    const text = decodeAs(bytes, encoding, name);
    if (controlShare(text) > 0.01) throw new DeskError('FILE_NOT_TEXT', { name });
    return { text, encoding };
  } catch (thrown) {
    if (!(thrown instanceof DeskError) || thrown.code !== 'FILE_NOT_UTF8') throw thrown;
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function refuseOtherKinds(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new DeskError('FILE_EMPTY', { name });
  if (bytes.length > TEXT_SIZE_LIMIT_MB * MEGABYTE) {
    const megabytes = Math.ceil(bytes.length / MEGABYTE);
    throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: TEXT_SIZE_LIMIT_MB });
  }
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    throw new DeskError('FILE_NOT_TEXT', { name });
  }
}

function encodingOf(bytes: Uint8Array, name: string): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return 'utf-8';
  // UTF-16 without a mark: the upper halves of ASCII letters and spaces are zero, all on one side.
  const units = bytes.length / 2;
  if (bytes.length % 2 === 0 && odd > units * 0.2 && even < odd * 0.02) return 'utf-16le';
  if (bytes.length % 2 === 0 && even > units * 0.2 && odd < even * 0.02) return 'utf-16be';
  throw new DeskError('FILE_NOT_TEXT', { name });
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (encoding !== 'utf-8' || controlByteShare(bytes) > 0.02) {
      throw new DeskError('FILE_NOT_TEXT', { name }, { cause });
    }
    throw new DeskError('FILE_NOT_UTF8', { name }, { cause });
  }
}

/** Controls that text uses are left out: tab, line feed, vertical tab, form feed, return. */
function controlByteShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20)) controls += 1;
  return controls / bytes.length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

function controlShare(text: string): number {
  return (text.match(CONTROLS)?.length ?? 0) / Math.max(text.length, 1);
}

/**
 * NFC, one kind of line end, no controls.
 * Vertical tab, NEL and U+2028 are the line breaks of Word and of the web, U+2029 ends a paragraph;
 * what no XML file may hold becomes a space, so that nothing breaks at export.
 */
export function cleanText(text: string): string {
  return toNfc(text)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(CONTROLS, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
