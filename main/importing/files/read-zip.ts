/**
 * The parts of a ZIP package, each inflated here and never beyond what is fit for a text: whoever reads them
 * afterwards meets nothing that is compressed, so that no bomb can go off.
 */
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { DeskError } from '#shared/errors.ts';

/** A Word file of 1,000 pages has about 30 MB of XML; pictures come on top of that. */
const MOST_PARTS = 5000;
const LARGEST_PART_MB = 64;
const LARGEST_PACKAGE_MB = 256;
const MEGABYTE = 2 ** 20;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Parts by their names. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** Names of the parts, without inflating anything. @throws DeskError FILE_DAMAGED, FILE_BOMB */
export async function zipNames(bytes: Buffer, name: string): Promise<string[]> {
  return (await entriesOf(bytes, name)).entries.map((entry) => entry.fileName);
}

/**
 * Inflates the parts for which `wanted` is true.
 *
 * @param name The file's name, for messages.
 * @throws DeskError FILE_DAMAGED, FILE_ENCRYPTED, FILE_BOMB
 */
export async function readZip(
  bytes: Buffer,
  name: string,
  wanted: (part: string) => boolean,
): Promise<Package> {
  const { archive, entries } = await entriesOf(bytes, name);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
    if (entry.generalPurposeBitFlag & ENCRYPTED) throw new DeskError('FILE_ENCRYPTED', { name });
    total += entry.uncompressedSize;
    refuseBomb(entry.uncompressedSize, LARGEST_PART_MB, name);
    refuseBomb(total, LARGEST_PACKAGE_MB, name);
    const { fileDataStart } = await archive
      .readLocalFileHeaderPromise(entry, { minimal: true })
      .catch((cause: unknown) => {
        throw new DeskError('FILE_DAMAGED', { name }, { cause });
      });
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    parts.set(entry.fileName, inflate(packed, entry, name));
  }
  return parts;
}

async function entriesOf(bytes: Buffer, name: string) {
  try {
    const archive = await fromBufferPromise(withoutTrailingBytes(bytes));
    if (archive.entryCount > MOST_PARTS)
      throw new DeskError('FILE_BOMB', { name, megabytes: LARGEST_PACKAGE_MB });
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    return { archive, entries };
  } catch (thrown) {
    if (thrown instanceof DeskError) throw thrown;
    throw new DeskError('FILE_DAMAGED', { name }, { cause: thrown });
  }
}

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;

/**
 * The package as far as its end-of-central-directory record says that it goes: what a disk or a mail program left after
 * it is nobody's. Only a record that stands right after the directory that it describes is believed; otherwise the bytes
 * stay as they are, to be refused.
 */
function withoutTrailingBytes(bytes: Buffer): Buffer {
  const start = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (start < 0 || start + END_LENGTH > bytes.length) return bytes;
  const directory = { size: bytes.readUInt32LE(start + 12), offset: bytes.readUInt32LE(start + 16) };
  if (directory.offset + directory.size !== start) return bytes;
  const end = start + END_LENGTH + bytes.readUInt16LE(start + 20);
  return bytes.subarray(0, end);
}

function refuseBomb(size: number, megabytes: number, name: string): void {
  if (size > megabytes * MEGABYTE) throw new DeskError('FILE_BOMB', { name, megabytes });
}

/** The size that an entry states may be a lie: no more than it is ever inflated. */
function inflate(packed: Buffer, entry: Entry, name: string): Uint8Array {
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod !== DEFLATED) throw new DeskError('FILE_DAMAGED', { name });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.uncompressedSize, 1) });
  } catch (cause) {
    throw new DeskError('FILE_DAMAGED', { name }, { cause });
  }
}
