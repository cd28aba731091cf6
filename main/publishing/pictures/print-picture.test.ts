import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { ResolvedPicture } from '../layout/resolved-issue.ts';
import { printPicture } from './print-picture.ts';

/** Four fields of one colour each: red, green over blue, white; upright 400 × 200 pixels. */
async function quarters(orientation?: 6): Promise<ResolvedPicture> {
  const field = (background: string, left: number, top: number) => ({
    input: { create: { width: 200, height: 100, channels: 3 as const, background } },
    left,
    top,
  });
  const upright = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } })
    .composite([field('#f00', 0, 0), field('#0f0', 200, 0), field('#00f', 0, 100)])
    .png()
    .toBuffer();
  // A camera held upright stores its picture lying, and notes how it is to be turned.
  const stored = orientation
    ? await sharp(upright).rotate(-90).withMetadata({ orientation }).jpeg({ quality: 100 }).toBuffer()
    : upright;
  const path = join(await temporaryFolder(), 'ảnh');
  await writeFile(path, stored);
  const hash = createHash('sha256').update(stored).digest('hex');
  return { path, hash, mediaType: orientation ? 'image/jpeg' : 'image/png', width: 400, height: 200 };
}

const print = (picture: ResolvedPicture, crop?: { x: number; y: number; width: number; height: number }) =>
  printPicture(picture, { widthMillimetres: 100, dpi: 300, crop });

async function meanColour(bytes: Uint8Array): Promise<string> {
  const { channels } = await sharp(bytes).stats();
  return channels
    .slice(0, 3)
    .map(({ mean }) => (mean > 200 ? 'f' : mean < 50 ? '0' : '?'))
    .join('');
}

it.each([undefined, 6] as const)(
  'prints the part of the upright picture, orientation %s',
  async (orientation) => {
    const picture = await quarters(orientation);
    for (const [x, y, colour] of [
      [0, 0, 'f00'],
      [0.5, 0, '0f0'],
      [0, 0.5, '00f'],
      [0.5, 0.5, 'fff'],
    ] as const) {
      const { bytes, width, height } = await print(picture, { x, y, width: 0.5, height: 0.5 });
      expect([width, height, await meanColour(bytes)]).toEqual([200, 100, colour]);
    }
    expect(await print(picture)).toMatchObject({ width: 400, height: 200 });
  },
);

it('scales what is left of a picture, never up', async () => {
  const picture = await quarters();
  const crop = { x: 0, y: 0, width: 0.5, height: 1 };
  const size = (widthMillimetres: number) => printPicture(picture, { widthMillimetres, dpi: 254, crop });
  expect(await size(10)).toMatchObject({ width: 100, height: 100 });
  expect(await size(100)).toMatchObject({ width: 200, height: 200 });
});
