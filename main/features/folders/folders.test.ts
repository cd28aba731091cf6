import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { FoldersService } from './folders.service.ts';

describe('the folders of this computer', () => {
  it('begin with the own folder', async () => {
    const home = await temporaryFolder();
    const places = await new FoldersService(home).places();
    expect(places[0]).toMatchObject({ kind: 'home', path: home });
    expect(places.length).toBeGreaterThan(1);
  });

  it('are named in Vietnamese order, without files and what is hidden, links as what they lead to', async () => {
    const root = await temporaryFolder();
    for (const name of ['Năm 10', 'Năm 9', 'Đất đai', 'Dân số', '.ẩn', '$RECYCLE.BIN', 'Ảnh']) {
      await mkdir(join(root, name));
    }
    await writeFile(join(root, 'tệp.txt'), 'chữ');
    await symlink(join(root, 'Ảnh'), join(root, 'Lối tắt'), 'junction');
    await symlink(join(root, 'không có'), join(root, 'Lối cụt'), 'junction');
    const { path, parent, folders, free } = await new FoldersService().open(join(root, 'x', '..'));
    expect({ path, parent }).toEqual({ path: root, parent: dirname(root) });
    expect(folders.map(({ name }) => name)).toEqual([
      ...['Ảnh', 'Dân số', 'Đất đai', 'Lối tắt', 'Năm 9', 'Năm 10'],
    ]);
    expect(folders[0]?.path).toBe(join(root, 'Ảnh'));
    expect(free).toBeGreaterThan(0);
    expect((await new FoldersService().open(parse(root).root)).parent).toBeNull();
  });

  it('say so when one is gone, or no folder at all', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'tệp'), '');
    for (const path of [join(root, 'mất'), join(root, 'tệp'), 'tương đối', join(root, 'ă'.repeat(300))]) {
      await expect(new FoldersService().open(path)).rejects.toMatchObject({ code: 'FOLDER_GONE' });
    }
  });
});

describe('a new folder', () => {
  it('is made under the name as it is typed', async () => {
    const root = await temporaryFolder();
    const folders = new FoldersService();
    expect(await folders.make(root, ' Sao lưu bản tin ')).toBe(join(root, 'Sao lưu bản tin'));
    await expect(folders.make(root, 'Sao lưu bản tin')).rejects.toMatchObject({ code: 'FOLDER_EXISTS' });
    expect((await folders.open(root)).folders).toHaveLength(1);
  });

  it('never lies elsewhere, and opens on every system', async () => {
    const root = await temporaryFolder();
    const names = ['..', '.', '../x', 'a/b', 'a\\b', 'C:', 'con', 'NUL.txt', 'x.', '.ẩn', '', 'a\u0000b'];
    for (const name of [...names, 'ă'.repeat(81)]) {
      await expect(new FoldersService().make(root, name)).rejects.toMatchObject({
        code: 'FOLDER_NAME_UNSUITABLE',
      });
    }
    await rm(root, { recursive: true });
    await expect(new FoldersService().make(root, 'Mới')).rejects.toMatchObject({ code: 'FOLDER_GONE' });
  });
});
