/** Puts finished files in their place: all of them or none, never half a one. */
import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '#shared/errors.ts';

export interface FileToWrite {
  path: string;
  bytes: Uint8Array;
}

const TEMPORARY = '.toa-soan-';
/** A temporary file older than this was left by a desk that was killed. */
const STALE_MILLISECONDS = 60 * 60 * 1000;

/**
 * Writes each file under a temporary name beside its target, fsynced; renames them once all are whole.
 *
 * @throws DeskError TARGET_UNWRITABLE, DISK_FULL. Nothing is left behind.
 */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, bytes } of files) {
      const temporary = join(dirname(path), `${TEMPORARY}${randomUUID()}`);
      await refuseFolder(path);
      await guarded(path, () => writeDurably(temporary, bytes, () => written.push({ temporary, path })));
    }
    for (const { temporary, path } of written) await guarded(path, () => rename(temporary, path));
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true });
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await sweep(folder);
  }
}

async function writeDurably(temporary: string, bytes: Uint8Array, made: () => void): Promise<void> {
  const handle = await open(temporary, 'wx');
  made();
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseFolder(path: string): Promise<void> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new DeskError('TARGET_UNWRITABLE', { path });
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new DeskError('DISK_FULL', { folder: dirname(path) }, { cause: thrown });
    }
    throw new DeskError('TARGET_UNWRITABLE', { path }, { cause: thrown });
  }
}

/** Removes what a killed export left in the folder. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((candidate) => basename(candidate).startsWith(TEMPORARY))) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MILLISECONDS) await rm(path, { force: true });
  }
}
