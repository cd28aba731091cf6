#!/usr/bin/env node
/**
 * `npm start [-- --library DIR]`: installs, builds and opens the desk.
 *
 * In Electron where its program is there or can be fetched; else as an app window of an installed browser;
 * without any display it also writes the sample issue to out/ and goes on serving until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openAppWindow } from './app-window.mjs';
import { findBrowser } from './browser.mjs';
import { runCommand } from './command.mjs';
import { ensureElectron } from './electron.mjs';
import { hasDisplay, projectEnv, projectNode, root } from './paths.mjs';
import { CommandFailed, run } from './run.mjs';
import { ensureBuild, ensureDependencies, SetupFailed } from './setup.mjs';

/** A program that ends sooner than this did not open a window. */
const QUICK_END = 5_000;

const cwd = process.env.INIT_CWD ?? process.cwd();
const entry = join(root, 'main', 'cli', 'entry.ts');

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        /** Try to fetch Electron again although it failed lately. */
        'retry-electron': { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new SetupFailed(
      `${error.message}\nCách dùng: npm start -- [--library THƯ_MỤC] [--port CỔNG] [--retry-electron]`,
    );
  }
}

/** Runs to the end of a child that shares this terminal; resolves to its exit code and how long it lived. */
function watch(child) {
  const started = Date.now();
  return new Promise((done) => {
    const end = (code) => done({ code, lived: Date.now() - started });
    child.once('error', () => end(1));
    child.once('close', (code, signal) => end(code ?? (signal ? 130 : 1)));
  });
}

/** Opens Electron; false when it cannot open a window on this computer. */
async function openInElectron(program, libraryArgs) {
  const args = [root, ...libraryArgs];
  const { code, lived } = await watch(spawn(program, args, { cwd, env: projectEnv(), stdio: 'inherit' }));
  if (code !== 0 && lived < QUICK_END) return false;
  process.exitCode = code;
  return true;
}

/** Output of a verb of the desk's command line. */
async function desk(args) {
  return JSON.parse(await run(projectNode, [entry, ...args, '--json'], { show: 'none', cwd }));
}

/** The library's issues; the sample library is made when there is none. */
async function issuesOf(libraryArgs) {
  try {
    return (await desk(['list', 'issues', ...libraryArgs])).issues;
  } catch (error) {
    if (!(error instanceof CommandFailed) || !error.output.includes('NOT_A_LIBRARY')) throw error;
    await desk(['demo', ...libraryArgs]);
    return (await desk(['list', 'issues', ...libraryArgs])).issues;
  }
}

/** Without a display somebody still wants to see the result: the newest issue as files in out/. */
async function exportSample(libraryArgs) {
  const out = join(root, 'out');
  mkdirSync(out, { recursive: true });
  try {
    const [issue] = await issuesOf(libraryArgs);
    if (!issue) return;
    const name = `ban-tin-${issue.number.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    const targets = ['pdf', 'docx'].flatMap((format) => [`--${format}`, join(out, `${name}.${format}`)]);
    const { files } = await desk(['export', issue.id, ...targets, ...libraryArgs]);
    for (const { path } of files) console.log(path);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    // The desk may be open elsewhere; its own words say so, and what to do.
    throw new SetupFailed(error.output.trim().split('\n').at(-1));
  }
}

/**
 * A port that is this library's at every start: what the window keeps for itself (its language, words not yet
 * saved when the power went) is kept per address.
 */
function usualPort(library) {
  const digest = createHash('sha256')
    .update(resolve(cwd, library ?? ''))
    .digest();
  return 42_000 + (digest.readUInt16BE(0) % 5_000);
}

/** Serves the desk; resolves to its address and the serving process, or rejects with what it said. */
function serve(libraryArgs, port) {
  const server = spawn(projectNode, [entry, 'serve', '--port', String(port), ...libraryArgs], {
    cwd,
    env: projectEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, failed) => {
    let output = '';
    let complaint = '';
    server.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S+(?=\n)/.exec(output)?.[0];
      if (!url) return;
      server.stderr.pipe(process.stderr);
      done({ url, server });
    });
    server.stderr.setEncoding('utf8').on('data', (chunk) => {
      complaint += chunk;
    });
    server.once('error', failed);
    server.once('close', () => failed(new SetupFailed(complaint.trim() || 'Bàn làm việc không mở được.')));
  });
}

/** Serves at the port that was asked for, else at the library's usual one or, when that is taken, any. */
async function serveSomewhere(libraryArgs, library, port) {
  if (port !== undefined) return serve(libraryArgs, port);
  try {
    return await serve(libraryArgs, usualPort(library));
  } catch (error) {
    if (!error.message.startsWith('PORT_IN_USE')) throw error;
    return serve(libraryArgs, 0);
  }
}

async function openInBrowser(libraryArgs, library, port, display) {
  const { url, server } = await serveSomewhere(libraryArgs, library, port);
  const served = watch(server);
  const program = display ? findBrowser() : null;
  const window = program ? openAppWindow(program, url) : null;
  const end = () => {
    window?.kill();
    server.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  console.log(window ? `Bàn làm việc: ${url}` : `Mở địa chỉ này trong trình duyệt trên máy này: ${url}`);
  if (window) {
    watch(window).then(({ lived }) => {
      // A window that ends at once was handed to a browser that runs already: go on serving it.
      if (lived >= QUICK_END) server.kill('SIGTERM');
    });
  } else {
    console.log('Nhấn Ctrl+C để đóng.');
  }
  await served;
  window?.kill();
}

await runCommand(async () => {
  const { library, port, 'retry-electron': retry } = readArguments();
  const libraryArgs = library === undefined ? [] : ['--library', library];
  await ensureDependencies();
  await ensureBuild();

  const display = hasDisplay();
  if (!display) {
    console.log('Máy này không có màn hình: bàn làm việc được mở qua địa chỉ nội bộ (loopback).');
    await exportSample(libraryArgs);
  } else {
    const electron = await ensureElectron({ retry });
    if (electron.program && (await openInElectron(electron.program, libraryArgs))) return;
    const reason = electron.program ? 'không mở được cửa sổ' : electron.reason;
    console.log(`Không có Electron (${reason}): mở bàn làm việc trong trình duyệt qua địa chỉ nội bộ.`);
  }
  await openInBrowser(libraryArgs, library, port, display);
});
