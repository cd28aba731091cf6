/** Every byte of a package counts: one that is another is always noticed. */
import { mkdtemp, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import { readPackage } from '#main/features/handoff/package/read-package.ts';
import { DeskError } from '#shared/errors.ts';
import { makeSender, readInto, writeSmallPackage } from '../../support/packages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { sealed } from './zip.ts';

/** Fixed, so that what fails once fails again. */
const SEED = 20_261_122;
const ALTERATIONS = 10_000;
const RESEALED = 500;

interface Alteration {
  at: number;
  /** Added to the byte, so that it is never the same. */
  by: number;
}

function alterations(length: number, count: number): Alteration[] {
  const alteration = fc.record({ at: fc.nat(length - 1), by: fc.integer({ min: 1, max: 255 }) });
  return fc.sample(alteration, { numRuns: count, seed: SEED });
}

function altered(whole: Buffer, { at, by }: Alteration): Buffer {
  const bytes = Buffer.from(whole);
  bytes[at] = ((whole[at] ?? 0) + by) % 256;
  return bytes;
}

describe(`alterations of one byte (seed ${SEED})`, () => {
  it(`are refused, ${ALTERATIONS} of ${ALTERATIONS}`, async () => {
    const folder = await temporaryFolder();
    const path = await writeSmallPackage(folder, makeSender());
    const whole = await readFile(path);
    const files = await mkdtemp(join(folder, 'mo-'));
    const file = await open(path, 'r+');
    const missed: Alteration[] = [];
    for (const alteration of alterations(whole.length, ALTERATIONS)) {
      const { at } = alteration;
      await file.write(altered(whole, alteration), at, 1, at);
      const inspect = () => Promise.reject(new Error('no picture of a changed package is looked at'));
      const refusal = await readPackage({
        path,
        name: 'x',
        folder: files,
        inspect,
        progress: () => undefined,
      }).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (!(refusal instanceof DeskError) || !/^PACKAGE_(DAMAGED|UNKNOWN)$/.test(refusal.code)) {
        missed.push(alteration);
      }
      await file.write(whole, at, 1, at);
    }
    await file.close();
    expect(missed).toEqual([]);
    // The file is whole again after all that, so it was the alterations that were refused.
    await expect(readInto(folder, path)).resolves.toBeDefined();
  });

  it('are refused wherever something is signed, even when somebody seals the file again', async () => {
    const folder = await temporaryFolder();
    const path = await writeSmallPackage(folder, makeSender());
    const whole = await readFile(path);
    const places = await placesOfParts(path);
    const { contents, manifest } = await readInto(folder, path);
    const file = await open(path, 'r+');
    const missed: Alteration[] = [];
    for (const alteration of alterations(whole.length - 64, RESEALED)) {
      const bytes = sealed(altered(whole, alteration));
      await file.write(bytes, 0, bytes.length, 0);
      const isSigned = places.some(({ from, to }) => alteration.at >= from && alteration.at < to);
      try {
        const read = await readInto(folder, path);
        // What the ZIP says about its parts, such as their time, is not signed, and says nothing to the desk.
        expect([read.contents, read.manifest]).toEqual([contents, manifest]);
        if (isSigned) missed.push(alteration);
      } catch (thrown) {
        expect(thrown, JSON.stringify(alteration)).toBeInstanceOf(DeskError);
        expect(thrown).toMatchObject({ code: expect.stringMatching(/^PACKAGE_/) });
      }
    }
    await file.close();
    expect(missed).toEqual([]);
  });
});

/** Where the bytes of the parts stand in the file. */
async function placesOfParts(path: string): Promise<{ from: number; to: number }[]> {
  const zip = await openPromise(path, { autoClose: false });
  const places: { from: number; to: number }[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    places.push({ from: fileDataStart, to: fileDataStart + entry.uncompressedSize });
  }
  zip.close();
  return places;
}
