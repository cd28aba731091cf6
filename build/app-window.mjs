/** An installed browser as the desk's window: no tabs, no address bar, a profile of its own. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.mjs';

/**
 * Opens the address in a window of its own.
 *
 * @param {string} browser program
 * @param {string} url
 * @returns {import('node:child_process').ChildProcess} lives as long as its window
 */
export function openAppWindow(browser, url) {
  const profile = join(cache, 'browser-profile');
  const isNew = !existsSync(profile);
  mkdirSync(profile, { recursive: true });
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--lang=vi',
  ];
  // Later the browser remembers the window's size itself.
  if (isNew) args.push('--window-size=1366,768');
  // Chromium refuses to run as root inside its sandbox.
  if (process.platform === 'linux' && process.getuid?.() === 0) args.push('--no-sandbox', '--test-type');
  return spawn(browser, args, { stdio: 'ignore' });
}
