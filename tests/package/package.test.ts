/** Packs the desk as it is shipped (for Linux, around a stub of Electron) and looks at what is inside. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFuses, writeStubElectron } from './stub-electron.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..', '..');
const cpu = process.arch;
const MEGABYTE = 1024 * 1024;

let folder: string;
let packed: string;
let archive: string;
/** Every file, by its path in the package. */
let files: string[];
/** Those that are real files beside the archive. */
let unpacked: string[];

interface Entry {
  files?: Record<string, Entry>;
  unpacked?: boolean;
}

function* unpackedFiles(entry: Entry, path: string): Generator<string> {
  for (const [name, child] of Object.entries(entry.files ?? {})) {
    if (child.files) yield* unpackedFiles(child, `${path}/${name}`);
    else if (child.unpacked) yield `${path}/${name}`;
  }
}

async function bytesBelow(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

const isThere = (path: string) => files.includes(path);
const isReal = (path: string) => unpacked.includes(path);

describe.skipIf(process.platform !== 'linux')('the packed desk', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toasoan-package-'));
    const stub = join(folder, 'electron');
    await writeStubElectron(stub);
    await run(process.execPath, [join(root, 'build', 'build.mjs')], { cwd: root });
    const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');
    const options = [`-c.electronDist=${stub}`, `-c.directories.output=${join(folder, 'release')}`];
    await run(process.execPath, [builder, '--linux', 'dir', ...options], { cwd: root });
    packed = join(folder, 'release', cpu === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
    archive = join(packed, 'resources', 'app.asar');
    files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
    unpacked = [...unpackedFiles(getRawHeader(archive).header as Entry, '')];
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds the bundles and the page', () => {
    for (const file of [
      '/dist/main/electron.js',
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
      '/package.json',
    ]) {
      expect(isThere(file), file).toBe(true);
    }
    expect(JSON.parse(String(extractFile(archive, 'package.json'))).main).toBe('dist/main/electron.js');
  });

  it('keeps as real files what threads, native code and Typst read', () => {
    const real = [
      '/package.json',
      '/dist/main/worker.js',
      `/node_modules/better-sqlite3/prebuilds/linux-${cpu}.node`,
      `/node_modules/@myriaddreamin/typst-ts-node-compiler-linux-${cpu}-gnu/typst-ts-node-compiler.linux-${cpu}-gnu.node`,
      '/node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
      '/node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
      '/node_modules/@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
      '/node_modules/piscina/dist/worker.js',
    ];
    for (const file of real) expect(isReal(file), file).toBe(true);
    const chunks = files.filter((path) => /^\/dist\/main\/chunks\/.*\.js$/.test(path));
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.filter((path) => !isReal(path))).toEqual([]);
    expect(unpacked.filter((path) => /^\/node_modules\/@img\/sharp.*\.node$/.test(path))).not.toEqual([]);
    expect(
      files.filter(
        (path) =>
          /\.(node|wasm|ttf|typ|so[.\d]*)$/.test(path) && path.startsWith('/node_modules/') && !isReal(path),
      ),
    ).toEqual([]);
    expect(unpacked.filter((path) => /^\/assets\/templates\/.*\.typ$/.test(path))).not.toEqual([]);
    expect(unpacked.filter((path) => /^\/assets\/sample\/.*\.(json|jpg)$/.test(path))).not.toEqual([]);
  });

  it('leaves out sources, tests, maps and other systems’ parts', () => {
    const unwanted = files.filter(
      (path) =>
        /\.(ts|tsx|mts|cts|map|tsbuildinfo|typescript|gyp|cc|cpp|h)$/.test(path) ||
        /^\/(main|renderer|shared|tests|build|docs|out|\.\w+)(\/|$)/.test(path) ||
        /^\/dist\/(types|packages)/.test(path) ||
        /\/(test|tests|__tests__|test-jest)\//.test(path) ||
        /(darwin|win32|musl)[-\w]*\.node$/.test(path),
    );
    expect(unwanted).toEqual([]);
  });

  it('holds the runtime dependencies and none of the development ones', async () => {
    const [manifest, lock] = await Promise.all(
      ['package.json', 'package-lock.json'].map(async (file) =>
        JSON.parse(await readFile(join(root, file), 'utf8')),
      ),
    );
    const names = files.flatMap(
      (path) => /^\/node_modules\/((?:@[^/]+\/)?[^@/][^/]*)$/.exec(path)?.[1] ?? [],
    );
    for (const name of Object.keys(manifest.dependencies)) expect(names, name).toContain(name);
    const locked: Record<string, { dev?: boolean }> = lock.packages;
    expect(names.filter((name) => locked[`node_modules/${name}`]?.dev !== undefined)).toEqual([]);
  });

  it('names all its parts, under licences that may be shipped', async () => {
    await run(process.execPath, [join(root, 'build', 'third-party.mjs'), '--check'], { cwd: root });
    expect(isThere('/dist/third-party.txt')).toBe(true);
  });

  it('has the fuses of a program that runs nothing but itself', async () => {
    expect(await readFuses(join(packed, 'toa-soan'))).toEqual(['asarIntegrity', 'onlyLoadAppFromAsar']);
  });

  it('brings its own languages only', async () => {
    expect((await readdir(join(packed, 'locales'))).sort()).toEqual(['en-US.pak', 'vi.pak']);
  });

  it('typesets an issue from its packed files alone', async () => {
    // Away from the project, so that nothing is found in its node_modules.
    const elsewhere = join(folder, 'elsewhere', 'app.asar.unpacked');
    await cp(`${archive}.unpacked`, elsewhere, { recursive: true });
    const cli = join(elsewhere, 'dist', 'main', 'cli.js');
    const library = join(folder, 'thư viện');
    const desk = async (...args: string[]) => {
      const { stdout } = await run(process.execPath, [cli, ...args, '--library', library, '--json'], {
        cwd: folder,
      });
      return JSON.parse(stdout);
    };
    const { issueId } = await desk('demo');
    const report = await desk('export', issueId, '--pdf', 'so.pdf', '--docx', 'so.docx');
    expect(report.files).toMatchObject([
      { format: 'pdf', path: join(folder, 'so.pdf') },
      { format: 'docx', path: join(folder, 'so.docx') },
    ]);
    expect(report.contents.length).toBeGreaterThan(8);
    for (const { path, bytes } of report.files) expect((await stat(path)).size).toBe(bytes);
  }, 120_000);

  it('tells its size', async () => {
    const resources = (await bytesBelow(join(packed, 'resources'))) / MEGABYTE;
    console.info(`packed: ${resources.toFixed(1)} MB beside Electron, ${files.length} files`);
    expect(resources).toBeLessThan(200);
  });
});
