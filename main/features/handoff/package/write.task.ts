/**
 * Writes a package: a ZIP whose parts are stored as they are, not compressed.
 *
 * Pictures are compressed already and texts are small beside them; in return the same input gives the same bytes on
 * every machine, and nothing in a package can grow when it is read.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { DeskError } from '#shared/errors.ts';
import type { Task } from '../../../jobs/task.ts';
import { diskFault } from './fault.ts';
import { BLANK_SEAL, sealing } from './seal.ts';

/** One part: a text, or a stored file whose bytes and SHA-256 are known; `title` is what people call it. */
export type PartToWrite =
  | { name: string; text: string }
  | { name: string; path: string; bytes: number; sha256: string; title: string };

type StoredPart = Exclude<PartToWrite, { text: string }>;

export interface WriteRequest {
  /** Where the package goes; it stands there whole or not at all. */
  path: string;
  /** In the order of the ZIP. */
  parts: PartToWrite[];
}

/** Local time, as ZIP has it: the same in every time zone. */
const MADE = new Date(1980, 0, 1);
const OPTIONS = { compress: false, mtime: MADE, mode: 0o100644, forceDosTimestamp: true };

/** The bytes of a stored file. @throws DeskError FILE_UNREADABLE when they are not those it is named by. */
async function* verified({ path, sha256, title }: StoredPart): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) {
      digest.update(chunk);
      yield chunk;
    }
  } catch (cause) {
    throw new DeskError('FILE_UNREADABLE', { name: title }, { cause });
  }
  if (digest.digest('hex') !== sha256) throw new DeskError('FILE_UNREADABLE', { name: title });
}

/**
 * @returns how many bytes the package has.
 * @throws DeskError FILE_UNREADABLE, DISK_FULL, TARGET_UNWRITABLE; nothing is left of a broken package.
 */
export const writePackageTask: Task<WriteRequest, { bytes: number }> = async (
  { path, parts },
  { progress },
) => {
  const zip = new ZipFile();
  const half = `${path}.new`;
  // yazl types its stream as any that can be read; it is a Readable of Node.
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error));
  const total = parts.reduce((sum, part) => sum + ('text' in part ? part.text.length : part.bytes), 0);
  let written = 0;
  for (const part of parts) {
    if ('text' in part) {
      zip.addBuffer(Buffer.from(part.text), part.name, OPTIONS);
    } else {
      zip.addReadStreamLazy(part.name, { ...OPTIONS, size: part.bytes }, (give) => {
        const stored = Readable.from(verified(part), { objectMode: false });
        // yazl listens to errors of its own streams only.
        stored.on('error', (error) => output.destroy(error));
        give(null, stored);
      });
    }
  }
  zip.end({ forceZip64Format: false, comment: BLANK_SEAL });
  try {
    await pipeline(
      output,
      sealing(),
      async function* count(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          written += chunk.length;
          progress({ step: 'writing', fraction: Math.min(1, written / Math.max(1, total)) });
          yield chunk;
        }
      },
      createWriteStream(half, { flush: true }),
    );
    await rename(half, path);
  } catch (thrown) {
    throw diskFault(thrown, path);
  } finally {
    await rm(half, { force: true });
  }
  return { bytes: written };
};
