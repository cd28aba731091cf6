/** Where the installed program keeps what it needs: the same three layouts for every door. */
import { homedir } from 'node:os';
import { basename, join, resolve, sep } from 'node:path';
import type { ProgramPaths } from './ports.ts';

/**
 * @param entryFolder folder of the door's entry module (`import.meta.dirname`): `main/<door>` when run from
 *   sources, `dist/main` when bundled, the same inside `app.asar` when packed. What threads, WASM and native
 *   code read must then come from `app.asar.unpacked`.
 */
export function programPaths(entryFolder: string): ProgramPaths & { renderer: string } {
  const bundled = basename(resolve(entryFolder, '..')) === 'dist';
  const packed = resolve(entryFolder, '..', '..');
  const archive = `${sep}app.asar`;
  const root = packed.endsWith(archive) ? `${packed}.unpacked` : packed;
  const fonts = join(root, 'node_modules', '@expo-google-fonts');
  return {
    assets: join(root, 'assets'),
    fonts: [join(fonts, 'tinos'), join(fonts, 'be-vietnam-pro')],
    dictionary: join(root, 'node_modules', '@cspell', 'dict-vi-vn', 'vi.trie.gz'),
    workerEntry: bundled ? join(root, 'dist', 'main', 'worker.js') : join(root, 'main', 'jobs', 'worker.ts'),
    renderer: join(packed, 'dist', 'renderer'),
  };
}

/** The library that opens when none is named: in the folder where this system keeps a person's own files. */
export function defaultLibrary(): string {
  const { env, platform } = process;
  const data =
    platform === 'win32'
      ? (env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'))
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'));
  return join(data, 'Toa Soan', 'Thu vien');
}
