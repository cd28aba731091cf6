/** Unit and integration tests: everything beside its source, in Node; what renders, in jsdom. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const excluded = ['**/node_modules/**', 'dist/**', 'out/**', 'release/**', 'tests/e2e/**'];

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which on two cores is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Test files keep nothing global: loading all modules anew for each would cost a quarter of the time.
    isolate: false,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: 'tests/support/run-folder.ts',
          include: ['{shared,main,tests}/**/*.test.ts', 'build/**/*.test.mjs'],
          exclude: excluded,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: excluded,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
