/**
 * Bundles the desk into dist/: the main process, its workers and the command line as ES modules, the
 * sandboxed preload as one CommonJS file, and the renderer's page.
 *
 * Only the runtime dependencies of package.json stay outside: native parts, WASM, fonts, and piscina, which
 * starts its threads from its own files. All else is bundled, so it need not be shipped.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;

/** Both doors serve the page at the root of an origin, so its files are found from any place within the app. */
const filesFromTheRoot: Plugin = { name: 'files-from-the-root', config: () => ({ base: '/' }) };

/** Notes which packages went into a bundle, for the list of shipped parts (build/third-party.mjs). */
function notePackages(bundle: string): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_options, output) {
      const modules = Object.values(output).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const names = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
      const folder = resolve(root, 'dist/packages');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${bundle}.json`), JSON.stringify([...new Set(names)].sort()));
    },
  };
}

export default defineConfig({
  main: {
    plugins: [notePackages('main')],
    resolve: {
      // fflate's build for Node declares a "require" of its own, and so does electron-vite in every bundle that
      // mentions one. Only what fflate does without threads is used, which both builds have.
      alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }],
    },
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
    plugins: [notePackages('preload')],
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
    plugins: [react(), filesFromTheRoot, notePackages('renderer')],
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
