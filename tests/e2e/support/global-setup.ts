/** Playwright's global set-up: the sample library, made once a run; each test works on a copy. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDesk } from './command-line.ts';

/** The environment is all that Playwright hands from here to its workers. */
const NAME = 'TOASOAN_E2E_SAMPLE';

/** The folder of the sample library. */
export function sampleLibrary(): string {
  const folder = process.env[NAME];
  if (!folder) throw new Error('the global set-up did not run');
  return folder;
}

export default async function makeSample(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-e2e-'));
  const library = join(folder, 'Thư viện');
  await runDesk(library, 'demo');
  process.env[NAME] = library;
  return () => rm(folder, { recursive: true, force: true });
}
