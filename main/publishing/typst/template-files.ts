/** The templates of `assets/templates` as files of a compilation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeskError } from '#shared/errors.ts';
import { ENTRY } from './engine.ts';

const templates = new Map<string, ReadonlyMap<string, Uint8Array>>();

/**
 * The template's folder as virtual files; read once per thread.
 *
 * @throws DeskError TEMPLATE_UNKNOWN
 */
export function templateFiles(assets: string, template: string): ReadonlyMap<string, Uint8Array> {
  const known = templates.get(template);
  if (known) return known;
  const folder = join(assets, 'templates', template);
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.typ'));
  } catch (cause) {
    throw new DeskError('TEMPLATE_UNKNOWN', { template }, { cause });
  }
  const files = new Map(names.map((name) => [`/${name}`, new Uint8Array(readFileSync(join(folder, name)))]));
  if (!files.has(ENTRY)) throw new DeskError('TEMPLATE_UNKNOWN', { template });
  templates.set(template, files);
  return files;
}

/** Data as a file that templates read; pictures that could not be read are none. */
export function dataFile(data: object, unreadable: ReadonlyMap<string, string> = new Map()): Uint8Array {
  return Buffer.from(JSON.stringify(data, (_key, value) => (unreadable.has(value) ? null : value)));
}
