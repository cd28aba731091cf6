/** End-to-end tests: the real desk in a real browser, over the loopback door. */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/browser.mjs';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each test has a library and a desk of its own; two cores carry two of them.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser && { executablePath: browser }),
      // Chromium refuses to run as root inside its sandbox; tests on a bare machine do.
      chromiumSandbox: process.getuid?.() !== 0,
    },
  },
});
