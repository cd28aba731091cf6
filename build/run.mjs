/** Child processes for the set-up scripts. */
import { spawn } from 'node:child_process';
import { projectEnv, root } from './paths.mjs';

/** A command that set-up needed ended badly; `output` is what it said last. */
export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}`);
    this.name = 'CommandFailed';
    this.code = code;
    this.output = output;
  }
}

const KEPT_OUTPUT = 8_000;

/**
 * Runs a command to its end.
 *
 * @param {string} command program
 * @param {string[]} args arguments
 * @param {{ show?: 'all' | 'stderr' | 'none', limitSeconds?: number, env?: Record<string, string>, cwd?: string }} [options]
 *   `show`: where its output goes: this process's own streams, all of it to stderr, or nowhere (it is still
 *   kept for the error). `limitSeconds`: stopped after that.
 * @returns {Promise<string>} its stdout, empty when shown as it is
 * @throws {CommandFailed} exit code other than 0; `ETIME` after the limit; `ENOENT` when there is no such program
 */
export function run(command, args, { show = 'all', limitSeconds, env = projectEnv(), cwd = root } = {}) {
  return new Promise((done, failed) => {
    const stdio = show === 'all' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    // npm and npx are .cmd files on Windows, which only its shell can start.
    const shell = process.platform === 'win32' && /^(npm|npx)$/.test(command);
    const child = spawn(command, args, { cwd, env, stdio, shell });
    let stdout = '';
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        if (stream === child.stdout) stdout += chunk;
        output = (output + chunk).slice(-KEPT_OUTPUT);
        if (show === 'stderr') process.stderr.write(chunk);
      });
    }
    let late = false;
    const timer = limitSeconds
      ? setTimeout(() => {
          late = true;
          child.kill('SIGKILL');
        }, limitSeconds * 1000)
      : null;
    const name = [command, ...args].join(' ');
    child.once('error', (error) => {
      clearTimeout(timer);
      failed(new CommandFailed(name, error.code ?? error.message, output));
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) done(stdout);
      else failed(new CommandFailed(name, late ? 'ETIME' : (code ?? signal), output));
    });
  });
}
