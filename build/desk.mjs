#!/usr/bin/env node
/**
 * `npm run -s desk -- <verb> …`: the desk's command line, run from its sources on the project's Node.
 * Set-up speaks on stderr only, so that stdout is the verb's own.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { projectEnv, projectNode, root } from './paths.mjs';
import { ensureBuild, ensureDependencies } from './setup.mjs';

const args = process.argv.slice(2);

await runCommand(async () => {
  await ensureDependencies();
  if (args.includes('serve')) await ensureBuild();
  // npm runs scripts in the package's folder; paths in the arguments are the caller's.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const entry = join(root, 'main', 'cli', 'entry.ts');
  const child = spawn(projectNode, [entry, ...args], { cwd, env: projectEnv(), stdio: 'inherit' });
  // Ctrl+C reaches both from the terminal; other ends are passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  process.exitCode = await new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
});
