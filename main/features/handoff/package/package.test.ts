import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  makeSender,
  readInto,
  SMALL_HEAD,
  smallContents,
  writeSmallPackage,
} from '../../../../tests/support/packages.ts';
import { temporaryFolder } from '../../../../tests/support/temporary-folder.ts';

describe('a package', () => {
  it('brings over what was put into it', async () => {
    const folder = await temporaryFolder();
    const sender = makeSender();
    const read = await readInto(folder, await writeSmallPackage(folder, sender));
    const { index, articles, sources } = await smallContents(folder);
    expect(read.contents).toEqual({
      issue: null,
      people: index.people,
      pictures: index.pictures,
      articles: articles.map(({ part }) => part),
      sources,
    });
    const { deskId, machine, ...head } = SMALL_HEAD;
    const { personId, name, title } = sender.card.card;
    expect(read.manifest).toMatchObject({ ...head, sender: { personId, name, title, deskId, machine } });
    expect(read.card).toEqual(sender.card);
    expect(read.files).toEqual(index.pictures.map(({ hash }) => hash));
  });

  it('has the same bytes for the same input', async () => {
    const folder = await temporaryFolder();
    const sender = makeSender();
    const first = await readFile(await writeSmallPackage(folder, sender));
    expect(await readFile(await writeSmallPackage(folder, sender))).toEqual(first);
  });

  it.each([0, 1, 4, 29, 60, 200, 0.5, 0.9, -64, -1])('is refused when it is cut after %d', async (length) => {
    const folder = await temporaryFolder();
    const whole = await readFile(await writeSmallPackage(folder, makeSender()));
    const cut = join(folder, 'cut.toasoan');
    const end = Number.isInteger(length) ? length : Math.floor(whole.length * length);
    await writeFile(cut, whole.subarray(0, end));
    const code = expect.stringMatching(/^(FILE_EMPTY|PACKAGE_UNKNOWN|PACKAGE_DAMAGED)$/);
    await expect(readInto(folder, cut)).rejects.toMatchObject({ code });
  });
});
