/**
 * The seal of a package: the SHA-256 of the whole file, as the comment that ends a ZIP.
 *
 * The manifest's hashes and its signature prove what is in a package and from whom. The seal proves that the file
 * arrived as it was written, to the last byte between the parts, and tells a copy that went wrong from one that
 * somebody changed. Every format of packages keeps it.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';

/** Hex digits of a SHA-256. */
const LENGTH = 64;
/** Bytes read at once. */
const CHUNK = 2 ** 20;

/** What stands in the place of the seal until it is known. */
export const BLANK_SEAL = '0'.repeat(LENGTH);

/** Passes a ZIP on that ends with BLANK_SEAL, and puts the seal there. */
export function sealing(): Transform {
  const digest = createHash('sha256');
  let held = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const whole = Buffer.concat([held, chunk]);
      const passed = whole.subarray(0, Math.max(0, whole.length - LENGTH));
      held = whole.subarray(passed.length);
      digest.update(passed);
      done(null, passed);
    },
    flush(done) {
      done(null, digest.digest('hex'));
    },
  });
}

/** True when the file ends with the SHA-256 of all that comes before. File-system errors pass. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const end = (await file.stat()).size - LENGTH;
    if (end <= 0) return false;
    const digest = createHash('sha256');
    const chunk = Buffer.alloc(Math.min(end, CHUNK));
    for (let at = 0; at < end; ) {
      const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, end - at), at);
      if (bytesRead === 0) return false;
      digest.update(chunk.subarray(0, bytesRead));
      at += bytesRead;
    }
    const seal = Buffer.alloc(LENGTH);
    await file.read(seal, 0, LENGTH, end);
    return seal.toString('latin1') === digest.digest('hex');
  } finally {
    await file.close();
  }
}
