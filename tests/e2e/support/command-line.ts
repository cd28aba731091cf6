/** The desk's command line, as tests call it. */
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** The built one, as it ships: it starts in a third of the time that the sources take. */
export const CLI = join(ROOT, 'dist', 'main', 'cli.js');

/** Runs a verb with `--json` and resolves to the value it prints; rejects when it exits with another code than 0. */
export async function runDesk(library: string, ...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [CLI, ...args, '--library', library, '--json'], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
