/** What a file is, by its bytes alone: offices keep HTML, RTF and Word's own lock files under the name .doc. */
import { DeskError } from '#shared/errors.ts';
import type { DocumentKind } from '#shared/model/library.ts';
import { zipNames } from './read-zip.ts';

const HEAD = 4096;
/** Word's mark beside an open text: the owner's name, its length first, twice. */
const LOCK_SIZES = new Set([162, 165]);
const LONGEST_OWNER = 54;

const startsWith = (bytes: Buffer, signature: string) =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));

/**
 * The kind of a file that holds text; text files are told by nothing else being true.
 *
 * @param name The file's name, for messages.
 * @throws DeskError FILE_EMPTY, FILE_LOCK, FILE_NEEDS_WORD, FILE_ENCRYPTED, FILE_KIND_UNKNOWN, FILE_DAMAGED,
 *   FILE_BOMB
 */
export async function documentKind(bytes: Buffer, name: string): Promise<DocumentKind> {
  if (bytes.length === 0) throw new DeskError('FILE_EMPTY', { name });
  if (isLock(bytes)) throw new DeskError('FILE_LOCK', { name });
  const head = bytes.subarray(0, HEAD);
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return kindOfZip(bytes, name);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return kindOfCompound(bytes, name);
  if (startsWith(bytes, '{\\rt')) throw new DeskError('FILE_NEEDS_WORD', { name, kind: 'RTF' });
  // Some programs write a line of their own before the header; readers look for it in the first 1,024 bytes.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  const start = asciiOf(head);
  if (/^mime-version:|^from: <saved by|^content-type: multipart\/related/im.test(start.slice(0, 1000))) {
    throw new DeskError('FILE_NEEDS_WORD', { name, kind: 'MHTML' });
  }
  if (/^\s*<\?xml[^>]*>\s*(?:<\?mso-application[^>]*>|<w:wordDocument)/i.test(start)) {
    throw new DeskError('FILE_NEEDS_WORD', { name, kind: 'Word XML 2003' });
  }
  if (looksLikeHtml(start)) return 'html';
  return 'text';
}

/** The letters of ASCII in the first bytes, whether each takes one byte or, in UTF-16, two. */
function asciiOf(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
}

function looksLikeHtml(start: string): boolean {
  // Comments and declarations may stand before the first tag.
  const bare = start.replace(/^(?:\s|<!--[\s\S]*?(?:-->|$)|<\?xml[^>]*>)+/i, '');
  return /^<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|article|h[1-6])[\s>/]/i.test(bare);
}

function isLock(bytes: Buffer): boolean {
  const length = bytes[0] ?? 0;
  if (!LOCK_SIZES.has(bytes.length) || length === 0 || length > LONGEST_OWNER) return false;
  // The same length stands again before the owner's name in two bytes a letter.
  return bytes[55] === length || bytes[54] === length;
}

async function kindOfZip(bytes: Buffer, name: string): Promise<DocumentKind> {
  const parts = new Set(await zipNames(bytes, name));
  if (parts.has('[Content_Types].xml')) {
    if ([...parts].some((part) => /^word\/document\d*\.xml$/i.test(part))) return 'docx';
    if ([...parts].some((part) => /^(?:xl|ppt|visio)\//i.test(part)))
      throw new DeskError('FILE_KIND_UNKNOWN', { name });
    // A package whose main part stands elsewhere is still Word's when it has styles.
    if (parts.has('_rels/.rels')) return 'docx';
  }
  if (parts.has('content.xml') && parts.has('mimetype')) {
    throw new DeskError('FILE_NEEDS_WORD', { name, kind: 'OpenDocument (ODT)' });
  }
  throw new DeskError('FILE_KIND_UNKNOWN', { name });
}

/** Office files before 2007 and encrypted ones since are the same container: names of its streams tell. */
function kindOfCompound(bytes: Buffer, name: string): DocumentKind {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) throw new DeskError('FILE_ENCRYPTED', { name });
  if (!has('WordDocument')) throw new DeskError('FILE_KIND_UNKNOWN', { name });
  if (isEncryptedWord(bytes)) throw new DeskError('FILE_ENCRYPTED', { name });
  return 'doc';
}

const SECTOR = 512;
const WORD_IDENTIFIER = 0xa5ec;
/** [MS-DOC] 2.5.2, FibBase: flag F of the word at offset 10. */
const FLAGS_AT = 10;
const ENCRYPTED_FLAG = 0x0100;

function isEncryptedWord(bytes: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS_AT + 2 <= bytes.length; at += SECTOR) {
    if (bytes.readUInt16LE(at) === WORD_IDENTIFIER) {
      return (bytes.readUInt16LE(at + FLAGS_AT) & ENCRYPTED_FLAG) !== 0;
    }
  }
  return false;
}
