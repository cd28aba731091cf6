/** Finds a Chromium, Chrome or Edge on this computer: one with windows for the desk, any for the e2e tests. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { firstExisting } from './paths.mjs';

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PATHS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

function installedBrowser() {
  const { env, platform } = process;
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return firstExisting(WINDOWS_PATHS.flatMap((path) => roots.map((root) => join(root, ...path))));
  }
  if (platform === 'darwin') {
    return firstExisting(
      MAC_APPS.flatMap((app) => [join('/Applications', app), join(homedir(), 'Applications', app)]),
    );
  }
  return firstExisting(LINUX_NAMES.flatMap(inProgramFolders));
}

function inProgramFolders(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return folders.map((folder) => join(folder, name));
}

/** Where Playwright keeps the browsers it fetched. */
function playwrightFolder() {
  const { env, platform } = process;
  if (env.PLAYWRIGHT_BROWSERS_PATH && env.PLAYWRIGHT_BROWSERS_PATH !== '0')
    return env.PLAYWRIGHT_BROWSERS_PATH;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  return join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright');
}

const PLAYWRIGHT_BINARIES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

function playwrightBrowser() {
  let versions;
  try {
    versions = readdirSync(playwrightFolder()).filter((name) => /^chromium-\d+$/.test(name));
  } catch {
    return null;
  }
  const newestFirst = versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return firstExisting(
    newestFirst.flatMap((version) =>
      PLAYWRIGHT_BINARIES.map((path) => join(playwrightFolder(), version, path)),
    ),
  );
}

/**
 * Path of a browser's program: the one named by CHROME_PATH, else an installed one, else Playwright's own;
 * null when there is none.
 *
 * @returns {string | null}
 */
export function findBrowser() {
  return firstExisting([process.env.CHROME_PATH]) ?? installedBrowser() ?? playwrightBrowser();
}

/**
 * Path of a browser for tests: Debian's Chromium without windows where it is installed, which does the same with
 * three quarters of the work, else what `findBrowser` finds.
 *
 * @returns {string | null}
 */
export function findTestBrowser() {
  const shell = process.platform === 'linux' ? inProgramFolders('chromium-headless-shell') : [];
  return firstExisting([process.env.CHROME_PATH, ...shell]) ?? findBrowser();
}
