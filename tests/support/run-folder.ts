/** Vitest's global set-up: a folder that all test files of one run share; programs they start load faster by it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string;
  }
}

export default async function makeRunFolder(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-run-'));
  project.provide('runFolder', folder);
  // Dozens of tests start the command line from its sources: Node strips their types once, not at every start.
  process.env.NODE_COMPILE_CACHE = join(import.meta.dirname, '..', '..', '.cache', 'compiled');
  return () => rm(folder, { recursive: true, force: true });
}
