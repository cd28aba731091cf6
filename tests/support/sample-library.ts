/**
 * The sample library, made once in a run of all tests and copied for each that asks: making it derives keys from
 * PINs and signs approvals, which is meant to be slow.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { createDesk } from '#main/desk/desk.ts';
import { TEST_PORTS } from './test-ports.ts';

/** Puts a copy of the sample library into the folder. */
export async function copySampleLibrary(folder: string): Promise<void> {
  await cp(await madeOnce(), folder, { recursive: true });
}

/** Test files run side by side: the one that gets the folder's name first makes it, the others wait. */
async function madeOnce(): Promise<string> {
  const sample = join(inject('runFolder'), 'sample');
  const unfinished = `${sample}-unfinished`;
  while (!existsSync(sample)) {
    if (!(await isMine(unfinished))) {
      await setTimeout(50);
      continue;
    }
    try {
      const desk = await createDesk(
        { library: join(unfinished, 'library'), whenMissing: 'sample' },
        TEST_PORTS,
      );
      await desk.close();
      await rename(join(unfinished, 'library'), sample);
    } catch (thrown) {
      // The next one tries, and says the same.
      await rm(unfinished, { recursive: true, force: true });
      throw thrown;
    }
  }
  return sample;
}

async function isMine(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch {
    return false;
  }
}
