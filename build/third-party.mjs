#!/usr/bin/env node
/**
 * Lists the parts of others that are shipped, and their licences: the runtime dependencies for all systems,
 * and every package that the bundler put into dist/ (it names them in dist/packages/).
 *
 * Writes dist/third-party.txt (the licences' texts, shipped with the program) and docs/third-party.md.
 * With `--check` it writes nothing and fails when docs/third-party.md is not what is shipped.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, modules, root } from './paths.mjs';

const PERMISSIVE =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Zlib|Python-2\.0)$/;

/** Licences that ask for more, and why the part may be shipped all the same. */
const LIBVIPS =
  'libvips inside is LGPL, a shared library of its own beside the program, which anybody may replace';
const ACCEPTED = { '@img/sharp': LIBVIPS, '@img/sharp-libvips': LIBVIPS };

/** Parts for systems that there is no installer for; the lock file names them all the same. */
const NOT_SHIPPED = /(android|freebsd|openharmony|musl|wasm32|webcontainers)|^@emnapi\//;

/** One name for a part that comes as a package per system. */
const familyOf = (name) =>
  name.replace(
    /-(?:darwin|linux|linuxmusl|win32|android|freebsd|openharmony|wasm32|webcontainers)(?:-.*)?$/,
    '',
  );

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** True for an SPDX expression that can be met with permissive licences alone. */
function isPermissive(expression) {
  const plain = expression.replace(/[()]/g, '');
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => PERMISSIVE.test(name.trim())));
}

/** Packages of package-lock.json that are installed for the program to run, whatever the system. */
function runtimePackages() {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .filter(([path]) => !NOT_SHIPPED.test(path.split('node_modules/').at(-1)))
    .map(([path, { version, license }]) => ({
      name: path.split('node_modules/').at(-1),
      version,
      licence: license,
    }));
}

/** Packages inside the bundles. */
function bundledPackages() {
  const folder = join(dist, 'packages');
  const names = new Set(readdirSync(folder).flatMap((file) => readJson(join(folder, file))));
  return [...names].map((name) => {
    const { version, license } = readJson(join(modules, name, 'package.json'));
    return { name, version, licence: license };
  });
}

/** One row for each part, sorted by name. */
function parts() {
  const rows = new Map();
  for (const part of [...runtimePackages(), ...bundledPackages()]) {
    const name = familyOf(part.name);
    const licence = part.licence ?? 'unknown';
    rows.set(`${name} ${licence}`, { ...part, name, licence, package: part.name });
  }
  return [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function list(rows) {
  const lines = rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Parts of others that are shipped',
    '',
    'Made by `node build/third-party.mjs` from the lock file and the bundles; their texts are in `third-party.txt`',
    'beside the program. A part that comes as one package per system stands here once. Electron and Chromium',
    'bring their own list (`LICENSES.chromium.html`).',
    '',
    '| part | version | licence |',
    '|---|---|---|',
    ...lines,
    '',
    ...Object.entries(ACCEPTED).map(([name, reason]) => `${name}: ${reason}.`),
    '',
  ].join('\n');
}

/** The licence files of an installed package, one after the other. */
function texts({ name, version, licence, package: folder }) {
  const path = join(modules, folder);
  const files = existsSync(path)
    ? readdirSync(path).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    : [];
  const bodies = files.map((file) => readFileSync(join(path, file), 'utf8').trim());
  return [`${name} ${version} (${licence})`, ...bodies].join('\n\n');
}

const rows = parts();
const refused = rows.filter(({ name, licence }) => !isPermissive(licence) && !ACCEPTED[name]);
for (const { name, version, licence } of refused) {
  console.error(`${name} ${version}: ${licence} is no licence that we ship`);
}
const document = join(root, 'docs', 'third-party.md');
if (process.argv.includes('--check')) {
  const isCurrent = existsSync(document) && readFileSync(document, 'utf8') === list(rows);
  if (!isCurrent) console.error('docs/third-party.md is not what is shipped: run node build/third-party.mjs');
  process.exitCode = isCurrent && refused.length === 0 ? 0 : 1;
} else {
  writeFileSync(join(dist, 'third-party.txt'), `${rows.map(texts).join(`\n\n${'-'.repeat(78)}\n\n`)}\n`);
  writeFileSync(document, list(rows));
  process.exitCode = refused.length === 0 ? 0 : 1;
}
