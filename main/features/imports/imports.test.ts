import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';

/** A file handed over by a person. */
async function given(name: string, content: string | Uint8Array): Promise<{ path: string; name: string }> {
  const path = join(await temporaryFolder(), 'tep');
  await writeFile(path, content);
  return { path, name };
}

describe('letters that need a decision', () => {
  const spoilt =
    'Ban Thƣờng vụ họp\n\nSáng nay, Ban Thƣờng vụ đã họp để bàn về việc một cửa tại các phường.\n\nHà An';
  const titles = async (desk: Awaited<ReturnType<typeof openDesk>>) =>
    (await desk.services.articles.list(50, 0)).articles.map(({ title }) => title);

  it('store nothing until they are decided, then what was refused stays', async () => {
    const desk = await openDesk();
    const file = await given('a.txt', spoilt);
    const { imports } = desk.services;
    const before = await titles(desk);
    const [asked] = await imports.importFiles([{ ...file, askFor: { uploadId: 'một' } }], 'auto');
    expect(asked).toMatchObject({
      ok: true,
      created: [],
      undecided: { uploadId: 'một', counted: 'lines', changes: [{ kind: 'u-horn', count: 2 }] },
    });
    expect(await titles(desk)).toEqual(before);
    const title = asked?.undecided?.changes[0]?.places[0]?.id ?? '';
    const [report] = await imports.importFiles([{ ...file, refused: [title] }], 'auto');
    expect(report?.created.map((thing) => thing.title)).toEqual(['Ban Thƣờng vụ họp']);
    expect(report?.warnings).toContainEqual({
      code: 'LETTERS_REPAIRED',
      message: 'Đã sửa chữ hỏng: ‘ƣ’ → ‘ư’: 1 chỗ.',
    });
  });

  it('do not hold up files that need none', async () => {
    const desk = await openDesk();
    const files = [
      { ...(await given('a.txt', spoilt)), askFor: { uploadId: 'một' } },
      { ...(await given('b.txt', 'Bài hai\n\nMột\u00a0đoạn văn.')), askFor: { uploadId: 'hai' } },
    ];
    const reports = await desk.services.imports.importFiles(files, 'auto');
    expect(reports.map(({ created, undecided }) => [created.length, undecided !== undefined])).toEqual([
      [0, true],
      [1, false],
    ]);
  });
});

describe('importing files', () => {
  it('kept the decomposed name of a file from a Mac as title: titles are NFC', async () => {
    const { services } = await openDesk();
    const name = 'Đề xuất số 5.txt'.normalize('NFD');
    const [report] = await services.imports.importFiles([await given(name, 'Một đoạn văn.')], 'source');
    expect(report?.created[0]?.title).toBe('Đề xuất số 5');
    expect((await services.sources.list(10, 0)).sources.map(({ title }) => title)).toEqual(['Đề xuất số 5']);
  });

  it.each(['a.txt', 'a.jpg'])(
    'says that %s is missing or a folder; a missing picture was called no picture',
    async (name) => {
      const { services } = await openDesk();
      const folder = await temporaryFolder();
      const files = [
        { path: join(folder, 'không có'), name },
        { path: folder, name },
      ];
      const reports = await services.imports.importFiles(files, 'auto');
      expect(reports.map(({ error }) => error?.code)).toEqual(['FILE_NOT_FOUND', 'FILE_UNREADABLE']);
    },
  );

  it.skipIf(process.platform === 'win32')(
    'read for ever from what is no file: a pipe, a device',
    async () => {
      const { services } = await openDesk();
      const path = '/dev/zero';
      const [report] = await services.imports.importFiles([{ path, name: 'a.txt' }], 'auto');
      expect(report?.error?.code).toBe('FILE_UNREADABLE');
    },
  );

  it('takes the good files when one is bad', async () => {
    const { services } = await openDesk();
    const files = [
      await given('a.txt', 'Bài một\n\nMột đoạn văn.'),
      await given(
        'b.txt',
        Uint8Array.from({ length: 900 }, (_, index) => (index * 37) % 256),
      ),
      await given('c.txt', 'Bài hai\n\nMột đoạn văn.'),
    ];
    const reports = await services.imports.importFiles(files, 'auto');
    expect(reports.map(({ ok, error }) => [ok, error?.code])).toEqual([
      [true, undefined],
      [false, 'FILE_NOT_TEXT'],
      [true, undefined],
    ]);
    expect((await services.articles.list(10, 0)).articles).toHaveLength(2);
  });
});
