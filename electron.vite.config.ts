/**
 * Bundles the desk into dist/: the main process, its workers and the command line as ES modules, the
 * sandboxed preload as one CommonJS file, and the renderer's page.
 *
 * Only the runtime dependencies of package.json stay outside: native parts, WASM, fonts, and piscina, which
 * starts its threads from its own files. All else is bundled, so it need not be shipped.
 */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'dist/main'),
      emptyOutDir: true,
      sourcemap: false,
      rolldownOptions: {
        input: {
          electron: resolve(root, 'main/electron/electron.ts'),
          worker: resolve(root, 'main/jobs/worker.ts'),
          cli: resolve(root, 'main/cli/entry.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'dist/preload'),
      emptyOutDir: true,
      // A sandboxed preload cannot require files or packages: one file, nothing left outside but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'dist/renderer'),
      emptyOutDir: true,
      minify: true,
      // Nothing inlined as data: the content policy lets fonts and scripts come from the page's own files.
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
});
