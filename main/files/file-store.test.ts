import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { FileStore } from './file-store.ts';
import { libraryFolder, prepareFolders } from './library-folder.ts';

async function store() {
  const folder = libraryFolder(await temporaryFolder());
  await prepareFolders(folder);
  return { folder, files: new FileStore(folder) };
}

describe('FileStore', () => {
  it('keeps bytes once, under their SHA-256', async () => {
    const { folder, files } = await store();
    const bytes = Buffer.from('ảnh bến phà');
    const first = await files.put(Readable.from([bytes]));
    const path = join(await temporaryFolder(), 'lần hai.bin');
    await writeFile(path, bytes);
    expect(await files.put(path)).toEqual(first);
    expect(first.hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await readFile(files.pathOf(first.hash))).toEqual(bytes);
    expect(await readdir(folder.temporary)).toEqual([]);
  });

  it.each([0, 1, 2 ** 20, 2 ** 20 + 1])('keeps a file of %d bytes as it is', async (size) => {
    const { folder, files } = await store();
    const bytes = Buffer.alloc(size, 'ảnh');
    const path = join(await temporaryFolder(), 'tệp.bin');
    await writeFile(path, bytes);
    const stored = await files.put(path);
    expect(stored).toEqual({ hash: createHash('sha256').update(bytes).digest('hex'), bytes: size });
    expect((await readFile(files.pathOf(stored.hash))).equals(bytes)).toBe(true);
    expect(await readdir(folder.temporary)).toEqual([]);
  });

  it('leaves nothing of a source that breaks off', async () => {
    const { folder, files } = await store();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('nửa');
        throw new Error('đứt');
      })(),
    );
    await expect(files.put(broken)).rejects.toThrow('đứt');
    expect(await readdir(folder.temporary)).toEqual([]);
    expect(await readdir(folder.files)).toEqual([]);
  });

  it('finds files whose bytes have changed', async () => {
    const { folder, files } = await store();
    const { hash } = await files.put(Readable.from([Buffer.from('nguyên vẹn')]));
    await writeFile(join(folder.files, '.DS_Store'), '');
    expect(await files.list()).toEqual([hash]);
    expect(await files.isSound(hash)).toBe(true);
    await writeFile(files.pathOf(hash), 'hỏng');
    expect(await files.isSound(hash)).toBe(false);
  });

  it.each(['', '../../etc/passwd', 'ABC', 'g'.repeat(64)])('makes no path of %j', async (name) => {
    const { files } = await store();
    expect(() => files.pathOf(name)).toThrow(RangeError);
  });
});
