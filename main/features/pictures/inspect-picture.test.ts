import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { inspectPictureTask } from './inspect-picture.task.ts';

const noise = sharp({
  create: {
    width: 320,
    height: 240,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
});

async function inspect(bytes: Buffer) {
  const path = join(await temporaryFolder(), 'anh');
  await writeFile(path, bytes);
  return inspectPictureTask({ path, name: 'anh' }, { paths: TEST_PATHS, progress: () => undefined });
}

describe('a picture', () => {
  const kinds = [
    ['image/jpeg', () => noise.clone().jpeg()],
    ['image/jpeg', () => noise.clone().jpeg({ progressive: true })],
    ['image/png', () => noise.clone().png()],
    ['image/png', () => noise.clone().png({ progressive: true })],
    ['image/webp', () => noise.clone().webp()],
    ['image/tiff', () => noise.clone().tiff()],
    ['image/gif', () => noise.clone().gif()],
    ['image/avif', () => noise.clone().avif({ effort: 0 })],
  ] as const;

  it.each(kinds)(
    'of the kind %s is told by its bytes, and refused when it is cut short',
    async (kind, make) => {
      const whole = await make().toBuffer();
      expect(await inspect(whole)).toMatchObject({ mediaType: kind, width: 320, height: 240, removed: null });
      for (const share of [0.5, 0.9]) {
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        await expect(inspect(cut)).rejects.toMatchObject({
          code: expect.stringMatching(/^PICTURE_(TRUNCATED|INVALID)$/),
        });
      }
    },
  );

  it('says when it was taken, where its camera noted it', async () => {
    const dated = await noise
      .clone()
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:12 23:30:00' } })
      .jpeg()
      .toBuffer();
    expect(await inspect(dated)).toMatchObject({ takenOnSeen: '2026-11-12' });
    expect(await inspect(await noise.clone().jpeg().toBuffer())).toMatchObject({ takenOnSeen: null });
  });

  it('lies as its camera held it, and is measured upright', async () => {
    const turned = await noise.clone().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await inspect(turned)).toMatchObject({ width: 240, height: 320 });
  });
});
