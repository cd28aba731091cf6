/**
 * Pictures in the sizes in which they go out, kept as files between exports. Behind the picture a file holds its
 * SHA-256, so that what a power cut or a failing disk left of it is never printed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const SEAL_BYTES = 32;
const DAY_MS = 24 * 60 * 60_000;

const sealOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** The picture, or null when there is none that is whole. */
export async function readKept(file: string): Promise<Uint8Array | null> {
  const stored = await readFile(file).catch(() => null);
  if (!stored || stored.length <= SEAL_BYTES) return null;
  const bytes = stored.subarray(0, -SEAL_BYTES);
  if (!sealOf(bytes).equals(stored.subarray(-SEAL_BYTES))) return null;
  await noteUse(file);
  return new Uint8Array(bytes);
}

/** Written under another name and renamed. File-system errors pass through. */
export async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, Buffer.concat([bytes, sealOf(bytes)]));
    await rename(part, file);
  } catch (thrown) {
    await rm(part, { force: true });
    throw thrown;
  }
}

/** Deletes those used longest ago until the others take no more than so many bytes. */
export async function dropOldest(folder: string, most: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => {
      const stats = await stat(join(folder, name)).catch(() => null);
      return { name, bytes: stats?.size ?? 0, used: stats?.mtimeMs ?? 0 };
    }),
  );
  let bytes = 0;
  for (const file of files.toSorted((left, right) => right.used - left.used)) {
    bytes += file.bytes;
    if (bytes > most) await rm(join(folder, file.name), { force: true });
  }
}

/** By the day: a file's time is that of its last use. */
async function noteUse(file: string): Promise<void> {
  const now = new Date();
  const used = await stat(file).catch(() => null);
  if (used && now.getTime() - used.mtimeMs > DAY_MS) await utimes(file, now, now).catch(() => undefined);
}
