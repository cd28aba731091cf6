/**
 * The `test` that e2e files import: each gets a sample library of its own, opened in the project's door.
 *
 *     test('…', async ({ desk }) => { await desk.page.getByRole(…) … });
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { electronProgram, type OpenDesk, openElectron, openLoopback } from './doors.ts';
import { sampleLibrary } from './global-setup.ts';

export interface DeskUnderTest {
  library: string;
  /** The open window. */
  readonly page: Page;
  /** Ends the desk as a power cut does. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Opens the library again, in a new window; after `kill` or `close`. */
  reopen(): Promise<Page>;
}

/** Set by the projects of playwright.config.ts. */
export interface Options {
  door: 'loopback' | 'electron';
}

async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'toa-soan-e2e-'));
}

export const test = base.extend<Options & { desk: DeskUnderTest }>({
  door: ['loopback', { option: true }],

  desk: async ({ door, browser, viewport, locale, timezoneId }, use) => {
    const folder = await temporaryFolder();
    const library = join(folder, 'Thư viện');
    await cp(sampleLibrary(), library, { recursive: true });
    const open = async (): Promise<OpenDesk> => {
      if (door === 'loopback') return openLoopback(library, browser, { viewport, locale, timezoneId });
      const program = electronProgram();
      if (!program) throw new Error('no Electron: the project should not run');
      return openElectron(library, program);
    };
    let opened = await open();
    await use({
      library,
      get page() {
        return opened.page;
      },
      kill: () => opened.kill(),
      close: () => opened.close(),
      reopen: async () => {
        opened = await open();
        return opened.page;
      },
    });
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
