/** ZIP files that no honest desk would write, sealed so that only their parts can give them away. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { BLANK_SEAL } from '#main/features/handoff/package/seal.ts';

export interface RawPart {
  name: string;
  bytes: Buffer;
  compress?: boolean;
  /** Unix mode. */
  mode?: number;
}

/** The bytes with a seal that fits them. */
export function sealed(bytes: Buffer): Buffer {
  const body = bytes.subarray(0, bytes.length - BLANK_SEAL.length);
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))]);
}

export async function rawZip(parts: readonly RawPart[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, compress = false, mode = 0o100644 } of parts) {
    zip.addBuffer(bytes, name, { compress, mode });
  }
  zip.end({ forceZip64Format: false, comment: BLANK_SEAL });
  return sealed(await buffer(zip.outputStream as Readable));
}

/** Puts other bytes of the same length in the place of some, everywhere, as no ZIP library would. */
export function withBytes(bytes: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) throw new RangeError('other length');
  const changed = Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
  if (changed.equals(bytes)) throw new RangeError(`no ${from}`);
  return sealed(changed);
}
