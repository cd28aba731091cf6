import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { writeFiles } from './write-files.ts';

const bytes = Buffer.from('xong');

describe('writeFiles', () => {
  it('writes, and replaces what was there', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'số 11.pdf');
    await writeFile(path, 'bản cũ');
    await writeFiles([{ path, bytes }]);
    expect(await readdir(folder)).toEqual(['số 11.pdf']);
    expect(await readFile(path)).toEqual(bytes);
  });

  it('writes none when one cannot be written, and keeps the old ones', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.pdf');
    await writeFile(path, 'bản cũ');
    for (const bad of [join(folder, 'không có', 'b.docx'), join(folder, 'thư mục')]) {
      await mkdir(join(folder, 'thư mục'), { recursive: true });
      const writing = writeFiles([
        { path, bytes },
        { path: bad, bytes },
      ]);
      await expect(writing).rejects.toMatchObject({ code: 'TARGET_UNWRITABLE', details: { path: bad } });
      expect(await readFile(path, 'utf8')).toBe('bản cũ');
      expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'thư mục']);
    }
  });

  it('clears away what a killed export left, but not what another is writing', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.toa-soan-cu'), 'x');
    await utimes(join(folder, '.toa-soan-cu'), new Date(0), new Date(0));
    await writeFile(join(folder, '.toa-soan-dang-ghi'), 'x');
    await writeFiles([{ path: join(folder, 'a.pdf'), bytes }]);
    expect((await readdir(folder)).sort()).toEqual(['.toa-soan-dang-ghi', 'a.pdf']);
  });
});
