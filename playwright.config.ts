/** End-to-end tests: the real desk in a real window, over loopback always, in Electron where its program is. */
import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './build/browser.mjs';
import { electronProgram } from './tests/e2e/support/doors.ts';
import type { Options } from './tests/e2e/support/test.ts';

const browser = findTestBrowser();

export default defineConfig<Options>({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './tests/e2e/support/global-setup.ts',
  outputDir: 'test-results',
  // Each test has a library and a desk of its own; two cores carry two of them.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'loopback', use: { door: 'loopback' } },
    ...(electronProgram() ? [{ name: 'electron', use: { door: 'electron' as const } }] : []),
  ],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    // Recording every step costs a quarter of the time: `playwright test --trace retain-on-failure` when one fails.
    trace: 'off',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Chromium refuses to run as root inside its sandbox; tests on a bare machine do.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
