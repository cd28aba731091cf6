/**
 * Set-up that every command does for itself: dependencies, bundles, a browser for tests. Each step looks
 * first whether its result is already there, so a second run costs next to nothing.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from './browser.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { cache, dist, modules, packageFile, projectNode, root } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';

/** A set-up step that a person has to help with; the message says how. */
export class SetupFailed extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'SetupFailed';
  }
}

/** What set-up is doing, on stderr: stdout belongs to the command that was asked for. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** True when node_modules holds what package-lock.json names (npm keeps its own copy of what it installed). */
function dependenciesInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!present || !existsSync(projectNode)) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = present[path];
    // Parts for other systems are optional and stay away.
    if (!found) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * Installs the locked dependencies when node_modules does not hold them.
 *
 * Install scripts stay off: better-sqlite3 would be compiled, which takes minutes and a compiler, although it
 * brings its binaries along. Only Node's own script is run, which puts the program in place.
 */
export async function ensureDependencies() {
  if (dependenciesInstalled()) return;
  say('Đang cài các gói phụ thuộc (npm ci)…');
  // Windows cannot remove a program that runs, and npm starts these scripts on the Node inside node_modules:
  // there an existing folder is brought up to date in place.
  const inPlace = process.platform === 'win32' && existsSync(projectNode);
  const how = inPlace ? ['install', '--no-save'] : ['ci'];
  const quietly = { show: 'stderr', env: process.env };
  try {
    await run('npm', [...how, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], quietly);
    // Also links node_modules/.bin/node, which `npm run` then finds before the system's own.
    if (!existsSync(projectNode)) await run('npm', ['rebuild', 'node', '--loglevel=error'], quietly);
  } catch (error) {
    throw new SetupFailed(
      'Không cài được các gói phụ thuộc. Hãy kiểm tra kết nối tới kho npm rồi chạy lại lệnh này.',
      { cause: error },
    );
  }
  if (!dependenciesInstalled()) {
    throw new SetupFailed(
      'Các gói phụ thuộc đã tải về nhưng còn thiếu. Hãy xóa node_modules rồi chạy lại lệnh này.',
    );
  }
}

const BUILD_INPUTS = [
  'main',
  'renderer',
  'shared',
  'assets/icons',
  'build/third-party.mjs',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const isTest = (path) => /\.test\.tsx?$/.test(path);

/** True while the process that wrote the lock file runs. */
function isHeld(lock) {
  const pid = Number(readStamp(lock));
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Several commands may be started at once; one builds, the others wait for it. */
async function withBuildLock(work) {
  const lock = join(cache, 'build.lock');
  mkdirSync(cache, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isHeld(lock)) await new Promise((wait) => setTimeout(wait, 250));
      else rmSync(lock, { force: true });
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Bundles the renderer, the main process and the workers into dist/ when sources changed since the last time. */
export async function ensureBuild() {
  await withBuildLock(async () => {
    const stamp = join(dist, '.stamp');
    const wanted = fingerprint(root, BUILD_INPUTS, isTest);
    const built = ['main/electron.js', 'preload/preload.cjs', 'renderer/index.html'];
    if (readStamp(stamp) === wanted && built.every((file) => existsSync(join(dist, file)))) return;
    say('Đang dựng giao diện và chương trình…');
    rmSync(stamp, { force: true });
    try {
      const tool = packageFile('electron-vite', 'bin/electron-vite.js');
      await run(projectNode, [tool, 'build', '--logLevel', 'warn'], { show: 'none' });
      await run(projectNode, [join(root, 'build', 'third-party.mjs')], { show: 'none' });
    } catch (error) {
      if (error instanceof CommandFailed) say(error.output);
      throw new SetupFailed('Dựng chương trình không thành; lỗi ở trên cho biết tệp nào.', { cause: error });
    }
    writeStamp(stamp, wanted);
  });
}

const NO_BROWSER =
  'Không tìm thấy Chromium, Chrome hay Edge và cũng không tải được. Hãy cài một trình duyệt loại này (trên Debian: apt-get install chromium) hoặc đặt CHROME_PATH trỏ tới nó.';

/** Ways to get a Chromium, the system's own first. */
function waysToChromium() {
  const ways = [];
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = (name) =>
      run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], {
        show: 'none',
        env,
        limitSeconds: 600,
      });
    ways.push(async () => {
      await run('apt-get', ['update', '-q'], { show: 'none', env, limitSeconds: 120 });
      await install('chromium-headless-shell');
    });
    // Older releases have the browser with windows only.
    ways.push(() => install('chromium'));
  }
  ways.push(() =>
    run(projectNode, [packageFile('playwright-core', 'cli.js'), 'install', 'chromium'], {
      show: 'stderr',
      limitSeconds: 600,
    }),
  );
  return ways;
}

/**
 * A Chromium for the e2e tests: one that is installed, else through the system's package manager, else
 * Playwright's own.
 *
 * @returns {Promise<string>} path of its program
 * @throws {SetupFailed} when none can be had
 */
export async function ensureChromium() {
  const found = findTestBrowser();
  if (found) return found;
  const failures = [];
  for (const fetchIt of waysToChromium()) {
    say('Đang tải Chromium cho phần kiểm thử giao diện…');
    try {
      await fetchIt();
    } catch (error) {
      failures.push(error);
    }
    const browser = findTestBrowser();
    if (browser) return browser;
  }
  throw new SetupFailed(NO_BROWSER, { cause: new AggregateError(failures) });
}
