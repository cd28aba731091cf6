/** Pictures that nobody should be handed: each is read or refused with a reason, in time, and the others come in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '#main/jobs/worker-pool.ts';
import { DeskError } from '#shared/errors.ts';
import { byteChanges, withChanges } from '../../support/changed-bytes.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openDesk } from '../../support/test-desk.ts';
import { PICTURE_FILES } from './files.ts';

it('hostile pictures are each read or refused in words, and none stops the others', {
  timeout: 180_000,
}, async () => {
  const { services } = await openDesk();
  const folder = await temporaryFolder();
  const files = await Promise.all(
    PICTURE_FILES.map(async ({ name, bytes }, index) => {
      const path = join(folder, String(index));
      await writeFile(path, bytes());
      return { path, name };
    }),
  );
  const reports = await services.imports.importFiles(files, 'picture');
  for (const [index, { name, outcomes }] of PICTURE_FILES.entries()) {
    const report = reports[index];
    expect(outcomes, name).toContain(report?.ok ? 'read' : report?.error?.code);
    if (report?.error) expect(report.error.message, name).toMatch(/Hãy .+\.$/);
  }
  const kept = await services.pictures.list();
  for (const { name } of kept) {
    expect(name.length).toBeLessThanOrEqual(300);
    expect(name).toBe(name.normalize('NFC'));
    expect(name).not.toMatch(/[/\\]/);
  }
});

const workers = new WorkerPool(TEST_PATHS, 1);
afterAll(() => workers.close());

const NOISE = sharp({
  create: {
    width: 64,
    height: 48,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});
const SOUND: Record<string, () => Promise<Uint8Array>> = {
  jpeg: () =>
    NOISE.clone()
      .withExif({ IFD2: { DateTimeOriginal: '2026:11:12 08:30:00' } })
      .jpeg()
      .toBuffer(),
  png: () => NOISE.clone().png().toBuffer(),
  webp: () => NOISE.clone().webp().toBuffer(),
  tiff: () => NOISE.clone().tiff().toBuffer(),
  gif: () => NOISE.clone().gif().toBuffer(),
  avif: () => NOISE.clone().avif({ effort: 0 }).toBuffer(),
  svg: async () =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="20mm"><style>.a{fill:red}</style><g class="a"><path d="M0 0L9 9H3z"/><text x="1" y="9">Chữ</text></g></svg>',
    ),
};

describe.each(Object.entries(SOUND))('a %s with changed bytes', (kind, sound) => {
  it('is refused, or read and shown; never a defect', { timeout: 120_000 }, async () => {
    const bytes = await sound();
    const path = join(await temporaryFolder(), 'tep');
    await fc.assert(
      fc.asyncProperty(byteChanges, async (changes) => {
        await writeFile(path, withChanges(bytes, changes));
        try {
          const request = { path, name: `tệp.${kind}`, safeCopy: `${path}.svg` };
          const read = await workers.run('pictures.inspect', request, { timeLimit: 20 });
          expect(Math.min(read.width, read.height)).toBeGreaterThan(0);
          // What is let in can be shown and printed.
          const source = read.removed === null ? path : request.safeCopy;
          await workers.run('pictures.thumbnail', { source, longestSide: 40, target: `${path}.webp` });
        } catch (thrown) {
          if (!(thrown instanceof DeskError)) throw thrown;
          expect(thrown.code).toMatch(/^PICTURE_/);
        }
      }),
      { numRuns: 30, seed: 20261122 },
    );
  });
});
