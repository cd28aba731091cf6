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
