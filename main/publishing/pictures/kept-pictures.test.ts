import { createHash } from 'node:crypto';
import { readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { ResolvedPicture } from '../layout/resolved-issue.ts';
import { dropOldest, keep } from './kept-pictures.ts';
import { type PrintPicture, printFile, printPicture } from './print-picture.ts';

const SIZE = { widthMillimetres: 20, dpi: 254 };
let made = 0;

/** A picture of its own, as bytes that no thread has scaled yet. */
async function picture(draw: (number: number) => Sharp, printSizes?: string): Promise<ResolvedPicture> {
  made += 1;
  const stored = await draw(made).toBuffer();
  const { format, width, height } = await sharp(stored).metadata();
  const path = join(await temporaryFolder(), 'ảnh');
  await writeFile(path, stored);
  const hash = createHash('sha256').update(stored).digest('hex');
  return { path, hash, mediaType: `image/${format}`, width, height, printSizes };
}

const blank = (number: number, channels: 3 | 4) =>
  sharp({
    create: { width: 500, height: 300, channels, background: { r: 30 + number, g: 90, b: 160, alpha: 0.5 } },
  });

/** As another process would ask, which has nothing in memory: a picture is known by hash, size and folder alone. */
const afresh = (same: ResolvedPicture): ResolvedPicture => ({ ...same, hash: same.hash.toUpperCase() });

async function keptFor(from: ResolvedPicture, to: ResolvedPicture): Promise<void> {
  const [source, target] = [printFile(from, SIZE), printFile(to, SIZE)];
  await writeFile(target ?? '', await readFile(source ?? ''));
}

it.each([
  ['JPEG with a colour profile', (number: number) => blank(number, 3).withIccProfile('p3').jpeg()],
  ['JPEG in CMYK', (number: number) => blank(number, 3).toColourspace('cmyk').withIccProfile('cmyk').jpeg()],
  ['PNG with transparency', (number: number) => blank(number, 4).png()],
] as const)('a kept size is byte for byte what is made on the spot: %s', async (_, draw) => {
  const folder = await temporaryFolder();
  const stored = await picture(draw, folder);
  const onTheSpot = await printPicture({ ...stored, printSizes: undefined, hash: `${stored.hash}-` }, SIZE);
  expect(await printPicture(stored, SIZE)).toEqual(onTheSpot);
  const again = { ...afresh(stored), path: join(folder, 'gone') };
  await keptFor(stored, again);
  const kept = await printPicture(again, SIZE);
  expect(kept).toEqual(onTheSpot);
  expect([kept.width, kept.height]).toEqual([200, 120]);
});

it('the colours of a picture in CMYK stay, and what it says of place and camera goes', async () => {
  const folder = await temporaryFolder();
  const stored = await picture(
    (number) =>
      blank(number, 3)
        .toColourspace('cmyk')
        .withIccProfile('cmyk')
        .withExif({ IFD0: { Make: 'MAY-ANH' }, IFD3: { GPSLatitudeRef: 'N' } })
        .jpeg({ quality: 100 }),
    folder,
  );
  await printPicture(stored, SIZE);
  const file = await readFile(printFile(stored, SIZE) ?? '');
  expect(file.includes('MAY-ANH') || file.includes('Exif')).toBe(false);
  const colour = async (bytes: Buffer) => [
    ...(await sharp(bytes).toColourspace('srgb').raw().toBuffer()).subarray(0, 3),
  ];
  const [before, after] = [await colour(await readFile(stored.path)), await colour(file)];
  for (const [index, value] of before.entries())
    expect(Math.abs(value - (after[index] ?? 0))).toBeLessThan(4);
});

it('what is left of a file after a power cut is made again', async () => {
  const folder = await temporaryFolder();
  const stored = await picture((number) => blank(number, 3).jpeg(), folder);
  const first = await printPicture(stored, SIZE);
  for (const length of [0, 10, first.bytes.length]) {
    const again = { ...stored, hash: `${stored.hash}${length}` };
    await keptFor(stored, again);
    await truncate(printFile(again, SIZE) ?? '', length);
    expect(await printPicture(again, SIZE)).toEqual(first);
  }
});

it('a folder that cannot be written costs no picture', async () => {
  const file = join(await temporaryFolder(), 'tệp');
  await writeFile(file, '');
  const stored: ResolvedPicture = await picture((number) => blank(number, 3).jpeg(), join(file, 'trong'));
  const printed: PrintPicture = await printPicture(stored, SIZE);
  expect(printed.width).toBe(200);
});

it('those used longest ago are dropped when there are too many', async () => {
  const folder = await temporaryFolder();
  for (const [index, name] of ['cũ nhất', 'cũ', 'mới'].entries()) {
    await keep(join(folder, name), Buffer.alloc(100));
    await utimes(join(folder, name), index, index);
  }
  await dropOldest(folder, 300);
  expect((await readdir(folder)).toSorted()).toEqual(['cũ', 'mới'].toSorted());
  await dropOldest(join(folder, 'không có'), 300);
});
