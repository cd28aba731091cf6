/** Is what was made still made of what is there? A hash over sources, kept beside the result. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Every file of a folder, sorted, or the file itself; what `skip` says yes to is left out. */
function* filesUnder(path, skip) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat || skip(path)) return;
  if (stat.isFile()) yield path;
  if (!stat.isDirectory()) return;
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name), skip);
}

/**
 * SHA-256 over names and contents of files.
 *
 * @param {string} base folder that names are relative to
 * @param {string[]} paths files and folders below it
 * @param {(path: string) => boolean} [skip]
 */
export function fingerprint(base, paths, skip = () => false) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(join(base, path), skip)) {
      hash.update(relative(base, file)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/** The text kept in a stamp file; empty when there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
