/** Content-addressed store: a file's name is the SHA-256 of its bytes, so the same file is kept once. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { LibraryFolder } from './library-folder.ts';

export interface StoredFile {
  /** SHA-256, 64 hex digits. */
  hash: string;
  bytes: number;
}

/** A file of at most so many bytes is copied in one go: streams cost more than it. */
const SMALL = 2 ** 20;

export class FileStore {
  readonly #folder: LibraryFolder;

  constructor(folder: LibraryFolder) {
    this.#folder = folder;
  }

  /** Absolute path of a stored file; throws a RangeError for what is no hash, so that no path can be made. */
  pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('not a SHA-256');
    return join(this.#folder.files, hash.slice(0, 2), hash.slice(2));
  }

  has(hash: string): boolean {
    return existsSync(this.pathOf(hash));
  }

  /** Stores a file's bytes: written under a temporary name, fsynced, renamed. File-system errors pass. */
  async put(source: Readable | string): Promise<StoredFile> {
    const temporary = join(this.#folder.temporary, randomUUID());
    try {
      const isSmall = typeof source === 'string' && (await stat(source)).size <= SMALL;
      const stored = await (isSmall ? copyWhole(source, temporary) : copyInParts(source, temporary));
      const { hash } = stored;
      const target = this.pathOf(hash);
      if (!existsSync(target)) {
        await mkdir(dirname(target), { recursive: true });
        await rename(temporary, target);
        await syncFolder(dirname(target));
      } else {
        // It counts as new again, so that nobody takes it for unused before a row names it.
        const now = new Date();
        await utimes(target, now, now);
      }
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** The hashes of all stored files, by their names; what else lies in the folders is no file of ours. */
  async list(): Promise<string[]> {
    const hashes: string[] = [];
    for (const prefix of await readdir(this.#folder.files)) {
      if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
      for (const rest of await readdir(join(this.#folder.files, prefix))) {
        if (/^[0-9a-f]{62}$/.test(rest)) hashes.push(prefix + rest);
      }
    }
    return hashes;
  }

  /** Reads a stored file again: true when its bytes are what its name says. */
  async isSound(hash: string): Promise<boolean> {
    return (await hashOfFile(this.pathOf(hash))) === hash;
  }

  /** Size in bytes; null when there is no such file. */
  async sizeOf(hash: string): Promise<number | null> {
    const path = this.pathOf(hash);
    return existsSync(path) ? (await stat(path)).size : null;
  }
}

async function copyWhole(source: string, target: string): Promise<StoredFile> {
  const content = await readFile(source);
  await writeFile(target, content, { flush: true });
  return { hash: createHash('sha256').update(content).digest('hex'), bytes: content.length };
}

async function copyInParts(source: Readable | string, target: string): Promise<StoredFile> {
  const digest = createHash('sha256');
  let bytes = 0;
  await pipeline(
    typeof source === 'string' ? createReadStream(source) : source,
    async function* measure(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        digest.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(target, { flush: true }),
  );
  return { hash: digest.digest('hex'), bytes };
}

/** SHA-256 of a file's bytes, hex. File-system errors pass. */
export async function hashOfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

/** Makes a rename durable; Windows has no such call for folders and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
