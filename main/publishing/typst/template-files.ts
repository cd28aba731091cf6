/** The templates of `assets/templates` as files of a compilation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { ENTRY } from './engine.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What templates share lies in a folder of its own, beside the template's own files. */
const COMMON = 'common';

const folders = new Map<string, Files>();

/**
 * The template's folder as virtual files, with those that all templates share under `/common`; read once per thread.
 *
 * @throws DeskError TEMPLATE_UNKNOWN
 */
export function templateFiles(assets: string, template: string): Files {
  const own = folderFiles(assets, template, '');
  if (!own.has(ENTRY)) throw new DeskError('TEMPLATE_UNKNOWN', { template });
  return new Map([...folderFiles(assets, COMMON, `/${COMMON}`), ...own]);
}

function folderFiles(assets: string, name: string, root: string): Files {
  const known = folders.get(name);
  if (known) return known;
  const folder = join(assets, 'templates', name);
  let names: string[];
  try {
    names = readdirSync(folder).filter((file) => file.endsWith('.typ'));
  } catch (cause) {
    throw new DeskError('TEMPLATE_UNKNOWN', { template: name }, { cause });
  }
  const files = new Map(
    names.map((file) => [`${root}/${file}`, new Uint8Array(readFileSync(join(folder, file)))]),
  );
  folders.set(name, files);
  return files;
}

/** Data as a file that templates read; pictures that could not be read are none. */
export function dataFile(data: object, unreadable: ReadonlyMap<string, string> = new Map()): Uint8Array {
  return Buffer.from(JSON.stringify(data, (_key, value) => (unreadable.has(value) ? null : value)));
}
