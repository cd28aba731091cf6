#!/usr/bin/env node
/**
 * Completes package-lock.json after `npm install` on a computer whose registry does not have everything.
 *
 * npm leaves an optional package out of the lock when the registry does not answer for it (parts for other
 * systems on a mirror, native parts that were never published for some), and `npm ci` then refuses the lock
 * everywhere. This adds what is missing, by the exact version that its parent asks for; npm looks at such an
 * entry only on the system that it names.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** The system and processor that a package's name ends with, as package.json says them. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const has = (word) => words.includes(word);
  const system = SYSTEMS.find(has) ?? (has('linuxmusl') ? 'linux' : undefined);
  const processor = PROCESSORS.find(has);
  const musl = words.some((word) => /musl/.test(word));
  return {
    ...(processor && { cpu: [processor] }),
    ...(system === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
    ...(system && { os: [system] }),
  };
}

/** Where Node would look for a package from inside another one, nearest first. */
function* places(parent, name) {
  for (let folder = parent; ; folder = dirname(folder)) {
    if (!folder.endsWith('node_modules'))
      yield folder === '.' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (folder === '.') return;
  }
}

/**
 * Where to put a package that `parent` asks for: as high as it goes without hiding another version from
 * somebody else; null when the right version is found from there already.
 */
function freePlace(packages, parent, name, version) {
  const looked = [...places(parent, name)];
  const at = looked.findIndex((place) => packages[place]);
  if (at === -1) return looked.at(-1);
  return packages[looked[at]].version === version ? null : looked[at - 1];
}

/** Adds the optional packages that are asked for by exact version and missing; their number. */
function completeLock(packages) {
  let added = 0;
  for (const [parent, { optionalDependencies = {}, dev, license }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const place = /^\d/.test(version) ? freePlace(packages, parent, name, version) : null;
      if (!place) continue;
      packages[place] = { version, ...platformOf(name), ...(dev && { dev }), license, optional: true };
      added += 1;
    }
  }
  return added;
}

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = completeLock(lock.packages);
if (added > 0) {
  const entries = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(entries);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added} entries added`);
