/**
 * The newest entry of the log, kept a second time in a file beside the database: entries that are cut off at
 * the end leave a chain that is whole, and only what stands outside of it can tell.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';

const headSchema = z.object({ sequence: z.int().positive(), hash: z.string() });

/** Number and hash of an entry. */
export type LogHead = z.infer<typeof headSchema>;

/** The head as the file has it; null when there is no such file, `unreadable` when nothing can be made of it. */
export function readHead(path: string): LogHead | 'unreadable' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
  try {
    return headSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}

/** Writes the file whole or not at all. File-system errors pass. */
export function writeHead(path: string, { sequence, hash }: LogHead): void {
  const half = `${path}.new`;
  const handle = openSync(half, 'w');
  try {
    writeSync(handle, `${JSON.stringify({ sequence, hash })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(half, path);
}
