import { readdir, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { libraryFolder, prepareFolders } from './library-folder.ts';
import { UPLOAD_LIMIT_MB, Uploads } from './uploads.ts';

async function uploads() {
  const folder = libraryFolder(await temporaryFolder());
  await prepareFolders(folder);
  return { folder, uploads: new Uploads(folder) };
}

describe('Uploads', () => {
  it('keeps the name for people and never makes a path of it', async () => {
    const { folder, uploads: waiting } = await uploads();
    const upload = await waiting.receive(
      '..\\..\\Báo cáo'.normalize('NFD'),
      Readable.from([Buffer.from('abc')]),
    );
    expect(upload).toMatchObject({ name: 'Báo cáo', bytes: 3 });
    expect(await readdir(folder.temporary)).toEqual([upload.id]);
    expect(await readFile(waiting.get(upload.id).path, 'utf8')).toBe('abc');
    await waiting.discard(upload.id);
    expect(await readdir(folder.temporary)).toEqual([]);
    expect(() => waiting.get(upload.id)).toThrow(expect.objectContaining({ code: 'UPLOAD_NOT_FOUND' }));
  });

  it('refuses what is too large while it arrives, and keeps nothing of it', async () => {
    const { folder, uploads: waiting } = await uploads();
    const megabyte = Buffer.alloc(2 ** 20);
    let sent = 0;
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          sent += 1;
          yield megabyte;
        }
      })(),
    );
    await expect(waiting.receive('to.bin', endless)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(sent).toBeLessThan(UPLOAD_LIMIT_MB + 50);
    expect(await readdir(folder.temporary)).toEqual([]);
  });
});
