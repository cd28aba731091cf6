import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { WorkerPool } from './worker-pool.ts';

it('what nobody waits for begins when all else has ended, one after the other', async () => {
  const folder = await temporaryFolder();
  const source = join(folder, 'ảnh');
  await writeFile(
    source,
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#2a6' } })
      .png()
      .toBuffer(),
  );
  const pool = new WorkerPool(TEST_PATHS, 2);
  const ended: string[] = [];
  const noted = (name: string, work: Promise<unknown>) =>
    work.then(
      () => ended.push(name),
      () => ended.push(`${name} failed`),
    );
  const request = (name: string) => ({ source, longestSide: 8, target: join(folder, name) });
  const lost = { source: join(folder, 'không có'), longestSide: 8, target: join(folder, 'x') };
  try {
    await Promise.all([
      noted('behind', pool.runBehind('pictures.thumbnail', request('a'))),
      noted('lost', pool.runBehind('pictures.thumbnail', lost)),
      noted('last', pool.runBehind('pictures.thumbnail', request('b'))),
      noted('wanted', pool.run('pictures.thumbnail', request('c'))),
      noted('wanted', pool.run('pictures.thumbnail', request('d'))),
      noted('wanted', pool.run('pictures.thumbnail', request('e'))),
    ]);
    expect(ended).toEqual(['wanted', 'wanted', 'wanted', 'behind', 'lost failed', 'last']);
    const kept = noted('closed', pool.runBehind('pictures.thumbnail', request('f')));
    await pool.close();
    await kept;
    expect(ended.at(-1)).toBe('closed failed');
  } finally {
    await pool.close();
  }
});
