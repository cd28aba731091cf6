/**
 * The ZIP around a package, read with distrust: nothing is read before its size is known to be bounded, nothing is
 * unpacked that is not stored as it is, and no name from the file ever becomes a path.
 */
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { DeskError } from '#shared/errors.ts';
import { ENTRY_NAME, PACKAGE_LIMIT_MB } from '#shared/model/handoff.ts';
import { refused } from './fault.ts';
import { isSealed } from './seal.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

const PARTS_LIMIT = 10_002;
/** A text part: an article with its versions, a source. */
const TEXT_LIMIT = 32 * 2 ** 20;

const FIRST_PART = Buffer.from(MANIFEST);
const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1');
/** Where the name of the first part stands in a ZIP. */
const FIRST_NAME = 30;
const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22 + 64;

export class Carrier {
  /** As the person knows the file. */
  readonly name: string;
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;

  private constructor(name: string, zip: ZipFile, parts: ReadonlyMap<string, Entry>) {
    this.name = name;
    this.#zip = zip;
    this.#parts = parts;
  }

  /**
   * @throws DeskError FILE_EMPTY, FILE_TOO_LARGE, PACKAGE_UNKNOWN, PACKAGE_DAMAGED, PACKAGE_REFUSED
   */
  static async open(path: string, name: string): Promise<Carrier> {
    const { size } = await stat(path);
    if (size === 0) throw new DeskError('FILE_EMPTY', { name });
    const megabytes = Math.ceil(size / 2 ** 20);
    if (megabytes > PACKAGE_LIMIT_MB) {
      throw new DeskError('FILE_TOO_LARGE', { name, megabytes, limitMegabytes: PACKAGE_LIMIT_MB });
    }
    if (!(await isSealed(path))) {
      throw new DeskError((await looksLikeOne(path, size)) ? 'PACKAGE_DAMAGED' : 'PACKAGE_UNKNOWN', { name });
    }
    let zip: ZipFile;
    try {
      zip = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
    } catch (cause) {
      throw refused(name, 'ZIP', cause);
    }
    try {
      return new Carrier(name, zip, await listParts(zip, name, size));
    } catch (thrown) {
      zip.close();
      throw thrown;
    }
  }

  /** Names of all parts but the manifest and its signature. */
  get names(): string[] {
    return [...this.#parts.keys()].filter((part) => part !== MANIFEST && part !== SIGNATURE);
  }

  /** Size in bytes; null when there is no such part. */
  sizeOf(part: string): number | null {
    return this.#parts.get(part)?.uncompressedSize ?? null;
  }

  /** @throws DeskError PACKAGE_REFUSED when there is no such part, or it is longer than a text may be. */
  async text(part: string): Promise<Buffer> {
    if ((this.sizeOf(part) ?? 0) > TEXT_LIMIT) throw refused(this.name, part);
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(part)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** @throws DeskError PACKAGE_REFUSED */
  async stream(part: string): Promise<Readable> {
    const entry = this.#parts.get(part);
    if (!entry) throw refused(this.name, part);
    try {
      return await this.#zip.openReadStreamPromise(entry);
    } catch (cause) {
      throw refused(this.name, part, cause);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** Every part by name; the list alone decides what a package has, and it must be plain in every way. */
async function listParts(zip: ZipFile, name: string, size: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > PARTS_LIMIT) throw refused(name, `${zip.entryCount} phần`);
  const parts = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName } = entry;
      total += entry.uncompressedSize;
      if (parts.has(fileName) || !isPlain(entry) || total > size) throw refused(name, fileName);
      parts.set(fileName, entry);
    }
  } catch (cause) {
    // yauzl refuses names with "..", a drive or a root before they are seen here.
    throw cause instanceof DeskError ? cause : refused(name, 'ZIP', cause);
  }
  for (const part of [MANIFEST, SIGNATURE]) if (!parts.has(part)) throw refused(name, part);
  return parts;
}

/** An ordinary file with a name of the format, stored as it is: not packed, not encrypted, no folder, no link. */
function isPlain(entry: Entry): boolean {
  const { fileName, compressionMethod, compressedSize, uncompressedSize } = entry;
  const isKnown = fileName === MANIFEST || fileName === SIGNATURE || ENTRY_NAME.test(fileName);
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isFile = kind === 0 || kind === 0o100000;
  const isStored = compressionMethod === 0 && compressedSize === uncompressedSize;
  return isKnown && isFile && isStored && !entry.isEncrypted();
}

/** True for what began or ends as a package does: something happened to it on its way. */
async function looksLikeOne(path: string, size: number): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const start = Buffer.alloc(FIRST_NAME + FIRST_PART.length);
    await file.read(start, 0, start.length, 0);
    if (start.subarray(0, 4).equals(LOCAL_HEADER) && start.subarray(FIRST_NAME).equals(FIRST_PART))
      return true;
    const end = Buffer.alloc(4);
    if (size < END_LENGTH) return false;
    await file.read(end, 0, end.length, size - END_LENGTH);
    return end.equals(END_OF_ZIP);
  } finally {
    await file.close();
  }
}
