/** Opens a library in one of the two windows: a browser over the loopback host, or Electron. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, _electron as electron, type Page } from '@playwright/test';
import { CLI, ROOT } from './command-line.ts';

export interface OpenDesk {
  page: Page;
  /** Closes the window and the desk as a person does. */
  close(): Promise<void>;
  /** Ends the desk's process at once, as a power cut does. */
  kill(): Promise<void>;
}

/** What a window is opened with. */
interface WindowSettings {
  viewport: { width: number; height: number } | null | undefined;
  locale: string | undefined;
  timezoneId: string | undefined;
}

const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (isOver(child)) return;
  const over = once(child, 'exit');
  child.kill(signal);
  await over;
}

/** The first line of `desk serve`: its address. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const first = once(child.stdout ?? child, 'data');
  const over = once(child, 'close').then(([code, signal]) => {
    throw new Error(`desk serve ended with ${code ?? signal}: ${said}`);
  });
  const [chunk] = await Promise.race([first, over]);
  return String(chunk).trim();
}

export async function openLoopback(
  library: string,
  browser: Browser,
  settings: WindowSettings,
): Promise<OpenDesk> {
  const child = spawn(process.execPath, [CLI, 'serve', '--library', library], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  const { viewport, locale, timezoneId } = settings;
  const context = await browser.newContext({
    ...(viewport !== undefined && { viewport }),
    ...(locale !== undefined && { locale }),
    ...(timezoneId !== undefined && { timezoneId }),
  });
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    close: async () => {
      await context.close();
      await end(child, 'SIGTERM');
    },
    kill: async () => {
      await end(child, 'SIGKILL');
      await context.close();
    },
  };
}

/** Electron's program; null where it could not be fetched. */
export function electronProgram(): string | null {
  const folder = join(ROOT, 'node_modules', 'electron');
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

export async function openElectron(library: string, program: string): Promise<OpenDesk> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await electron.launch({
    executablePath: program,
    args: [...asRoot, ROOT, '--library', library],
  });
  const page = await app.firstWindow();
  return { page, close: () => app.close(), kill: () => end(app.process(), 'SIGKILL') };
}
