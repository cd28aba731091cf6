import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentText } from '#shared/document/plain-text.ts';
import { DOCUMENT_VERSION, emptyDocument } from '#shared/document/schema.ts';
import {
  makeSender,
  readInto,
  SMALL_HEAD,
  smallContents,
  writeSmallPackage,
} from '../../../../tests/support/packages.ts';
import { TEST_PATHS } from '../../../../tests/support/program-paths.ts';
import { temporaryFolder } from '../../../../tests/support/temporary-folder.ts';
import { migrateParts, type RawParts, type Step } from './migrate.ts';
import { writePackageTask } from './write.task.ts';

describe('a package', () => {
  it('brings over what was put into it', async () => {
    const folder = await temporaryFolder();
    const sender = makeSender();
    const read = await readInto(folder, await writeSmallPackage(folder, sender));
    const { index, articles, sources } = await smallContents(folder);
    expect(read.contents).toEqual({
      issue: index.issue,
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
    expect([...read.seen.keys()]).toEqual(read.files);
  });

  it('leaves nothing behind when a stored file is no longer what it was', async () => {
    const folder = await temporaryFolder();
    const context = { paths: TEST_PATHS, progress: () => undefined };
    const stored = {
      name: `files/${'0'.repeat(64)}`,
      path: join(folder, 'anh'),
      bytes: 3,
      sha256: '0'.repeat(64),
      title: 'bến phà',
    };
    await writeFile(stored.path, 'abc');
    await expect(
      writePackageTask({ path: join(folder, 'goi.toasoan'), parts: [stored] }, context),
    ).rejects.toMatchObject({ code: 'FILE_UNREADABLE', details: { name: 'bến phà' } });
    expect(await readdir(folder)).toEqual(['anh']);
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

  it('of the first format opens, with a document of an earlier version', async () => {
    const path = join(import.meta.dirname, '../../../../tests/fixtures/packages/format-1.toasoan');
    const { manifest, contents, card } = await readInto(await temporaryFolder(), path);
    expect(manifest).toMatchObject({ format: 1, id: SMALL_HEAD.id, sender: { name: card.card.name } });
    expect(contents.issue).toMatchObject({ number: '11/2026' });
    const [article] = contents.articles;
    expect(article?.content.document).toMatchObject({ version: DOCUMENT_VERSION, suggestions: {} });
    expect(documentText(article?.content.document ?? emptyDocument())).toContain('1.325 hồ sơ');
    expect(article?.threads[0]?.comments[0]?.text).toBe('Xem lại số liệu');
    expect(contents.sources[0]?.outlet?.name).toBe('Báo Triều Giang');
    expect(contents.pictures).toMatchObject([
      { source: '', rights: '', takenOn: null, people: [], tags: [] },
    ]);
  });
});

describe('the chain of formats', () => {
  it('takes every step from the format of the package to the newest, in order', () => {
    const raised =
      (note: string): Step =>
      (parts) => ({ ...parts, articles: [...parts.articles, note] });
    const start: RawParts = { manifest: {}, index: {}, articles: [], sources: [] };
    const steps = [raised('1 → 2'), raised('2 → 3'), raised('3 → 4')];
    expect(migrateParts(1, start, steps, 4).articles).toEqual(['1 → 2', '2 → 3', '3 → 4']);
    expect(migrateParts(3, start, steps, 4).articles).toEqual(['3 → 4']);
    expect(migrateParts(4, start, steps, 4)).toBe(start);
  });
});
