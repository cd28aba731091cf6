/** Several files as one ZIP: the same files give the same bytes, whenever and wherever it is made. */
import { createHash } from 'node:crypto';
import { type ZipOptions, zipSync } from 'fflate';

export interface BundledFile {
  /** Relative, with "/" between folders; ASCII. */
  name: string;
  bytes: Uint8Array;
}

/** ZIP has no time zone: midnight of 1 January 1980, its earliest day, wherever this runs. */
const ZIP_DATE = new Date(1980, 0, 1);
/** Packed already; trying again only takes time. */
const PACKED = /\.(?:docx|jpg|pdf|png|zip)$/;

export function bundleOf(files: readonly BundledFile[]): Uint8Array {
  const entries = files.map(({ name, bytes }): [string, [Uint8Array, ZipOptions]] => [
    name,
    [bytes, { level: PACKED.test(name) ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_DATE });
}

/** What goes into `manifest.json` beside the list of files. */
export interface BundleSubject {
  publication: string;
  number: string;
  /** ISO day of the issue. */
  date: string;
  purpose: 'print' | 'draft' | null;
}

/** The list of the files with their SHA-256, so that a copy can be compared years later. */
export function manifestOf(subject: BundleSubject, files: readonly BundledFile[]): BundledFile {
  const manifest = {
    format: 'toa-soan-export',
    version: 1,
    ...subject,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength, sha256: sha256(bytes) })),
  };
  return { name: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
