/** Where things are, for scripts that run before anything is installed: plain Node 20, no packages. */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
export const modules = join(root, 'node_modules');
export const dist = join(root, 'dist');
/** What set-up remembers between runs; ignored by git. */
export const cache = join(root, '.cache');

/** The Node 24 that the project brings along. */
export const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Environment in which the project's Node and tools come first.
 * @param {Record<string, string>} [more] further variables
 */
export function projectEnv(more = {}) {
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...more };
}

/** The file that a package's command starts with, to be run by `projectNode` without a shell. */
export function packageFile(name, file) {
  return join(modules, ...name.split('/'), ...file.split('/'));
}

/** True when a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The first path of the list that exists. */
export function firstExisting(paths) {
  return paths.find((path) => path && existsSync(path)) ?? null;
}
