/** Electron's program: the one in node_modules, or fetched into it once. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from './fingerprint.mjs';
import { cache, modules, projectNode } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './setup.mjs';

const folder = join(modules, 'electron');
const failureStamp = join(cache, 'electron-unavailable');

/** A day, in milliseconds: how long a failed download is not tried again. */
const REMEMBER_FAILURE = 24 * 60 * 60_000;
const PROBE_SECONDS = 8;
/** About 120 MB at 5 Mbit/s. */
const DOWNLOAD_SECONDS = 240;

function installedElectron() {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

function version() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/** False when the download's host does not even answer: no need to wait for the whole time limit. */
async function hostAnswers() {
  const { env } = process;
  // Behind a proxy, or with a mirror configured, only Electron's own installer knows the way.
  if (env.HTTPS_PROXY || env.https_proxy || env.ELECTRON_MIRROR || env.npm_config_electron_mirror)
    return true;
  const address = `https://github.com/electron/electron/releases/download/v${version()}/SHASUMS256.txt`;
  try {
    const signal = AbortSignal.timeout(PROBE_SECONDS * 1000);
    return (await fetch(address, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

/**
 * Electron's program, fetched if need be.
 *
 * A download that failed is remembered for a day, so that the next start does not wait for it again;
 * `retry` forgets that.
 *
 * @returns {Promise<{ program: string } | { program: null, reason: string }>}
 */
export async function ensureElectron({ retry = false } = {}) {
  const present = installedElectron();
  if (present) return { program: present };
  const [failedVersion, failedAt] = readStamp(failureStamp).split(' ');
  const fresh = Date.now() - Number(failedAt) < REMEMBER_FAILURE;
  if (!retry && failedVersion === version() && fresh)
    return { program: null, reason: 'lần tải gần đây không được' };
  try {
    if (!(await hostAnswers())) throw new Error('máy chủ tải về không trả lời');
    say('Đang tải Electron (một lần duy nhất)…');
    await run(projectNode, [join(folder, 'install.js')], { show: 'none', limitSeconds: DOWNLOAD_SECONDS });
    const program = installedElectron();
    if (!program) throw new Error('bản tải về không đủ');
    return { program };
  } catch (error) {
    writeStamp(failureStamp, `${version()} ${Date.now()}`);
    return { program: null, reason: error.name === 'CommandFailed' ? 'tải không thành' : error.message };
  }
}
