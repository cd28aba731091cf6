#!/usr/bin/env node
/**
 * `npm start [-- --library DIR]`: installs, builds and opens the desk.
 *
 * In Electron where its program is there or can be fetched; else as an app window of an installed browser;
 * without any display it also writes the sample issue to out/ and goes on serving until Ctrl+C.
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

/** Serves the desk and resolves to its address and the serving process. */
function serve(libraryArgs, portArgs) {
  const server = spawn(projectNode, [entry, 'serve', ...libraryArgs, ...portArgs], {
    cwd,
    env: projectEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, failed) => {
    let output = '';
    server.stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      if (url && output.includes('\n')) done({ url, server });
    });
    server.once('error', failed);
    // It has said why on stderr.
    server.once('close', () => failed(new SetupFailed('Bàn làm việc không mở được.')));
  });
}

async function openInBrowser(libraryArgs, portArgs, display) {
  const { url, server } = await serve(libraryArgs, portArgs);
  const closed = watch(server);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
  const browser = display ? findBrowser() : null;
  console.log(browser ? `Bàn làm việc: ${url}` : `Mở địa chỉ này trong trình duyệt trên máy này: ${url}`);
  if (browser) {
    const { lived } = await watch(openAppWindow(browser, url));
    // A window that ends at once was handed to a browser that runs already: go on serving it.
    if (lived >= QUICK_END) server.kill('SIGTERM');
  }
  if (!browser) console.log('Nhấn Ctrl+C để đóng.');
  await closed;
}

await runCommand(async () => {
  const { library, port, 'retry-electron': retry } = readArguments();
  const libraryArgs = library === undefined ? [] : ['--library', library];
  const portArgs = port === undefined ? [] : ['--port', port];
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
  await openInBrowser(libraryArgs, portArgs, display);
});
