/** A folder laid out as Electron's Linux distribution, with a program of a few bytes instead of 200 MB. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Electron's fuses stand in its program behind this text: version, count, then a state each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
] as const;
/** The states that Electron is released with. */
const RELEASED = '10110001';

export async function writeStubElectron(folder: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  for (const file of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'version']) {
    await writeFile(join(folder, file), '');
  }
  for (const language of ['vi', 'en-US', 'fr'])
    await writeFile(join(folder, 'locales', `${language}.pak`), '');
  const program = join(folder, 'electron');
  const wire = Buffer.concat([Buffer.from([1, FUSES.length]), Buffer.from(RELEASED)]);
  await writeFile(program, Buffer.concat([Buffer.from(`#!/bin/sh\nexit 0\n${SENTINEL}`), wire]));
  await chmod(program, 0o755);
}

/** Which fuses a packed program has switched on. */
export async function readFuses(program: string): Promise<string[]> {
  const bytes = await readFile(program);
  const states = bytes.subarray(bytes.indexOf(SENTINEL) + SENTINEL.length + 2);
  return FUSES.filter((_name, at) => states[at] === '1'.charCodeAt(0));
}
