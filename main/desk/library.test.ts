/** A library folder that cannot be used says why, in a clear message, and is left as it was. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DeskError } from '#shared/errors.ts';
import { TEST_PATHS } from '../../tests/support/program-paths.ts';
import { smallDisk } from '../../tests/support/small-disk.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../tests/support/test-desk.ts';
import { WorkerPool } from '../jobs/worker-pool.ts';
import { createDesk } from './desk.ts';

describe('opening a library', () => {
  it('refuses a folder that holds none when asked to, and makes nothing', async () => {
    const library = await temporaryFolder();
    await expect(openDesk({ library, whenMissing: 'refuse' })).rejects.toMatchObject({
      code: 'NOT_A_LIBRARY',
    });
    expect(await readdir(library)).toEqual([]);
  });

  it('showed an empty desk for a database of no bytes: there is no library in the folder', async () => {
    const library = await temporaryFolder();
    await writeFile(join(library, 'library.db'), '');
    await expect(openDesk({ library, whenMissing: 'refuse' })).rejects.toMatchObject({
      code: 'NOT_A_LIBRARY',
    });
  });

  it('called a file in place of the folder unexpected: it is no library', async () => {
    const library = join(await temporaryFolder(), 'thư viện');
    await writeFile(library, 'chữ');
    await expect(openDesk({ library })).rejects.toMatchObject({ code: 'NOT_A_LIBRARY' });
  });

  it('called a new folder on a read-only disk gone: the disk cannot be written', async ({ skip }) => {
    const disk = await smallDisk('ro');
    if (!disk) return skip();
    await expect(openDesk({ library: join(disk, 'mới') })).rejects.toMatchObject({
      code: 'LIBRARY_READ_ONLY',
    });
  });

  it('refuses a second desk, names the process of the first, and opens once that is closed', async () => {
    const library = await temporaryFolder();
    const first = await openDesk({ library });
    await expect(openDesk({ library })).rejects.toMatchObject({
      code: 'LIBRARY_IN_USE',
      details: { folder: library, pid: process.pid },
    });
    await first.close();
    await openDesk({ library, whenMissing: 'refuse' });
  });

  it('is free again after the desk that held it was killed', async () => {
    const library = await temporaryFolder();
    const script = `
      import { lockLibrary } from '#main/files/library-lock.ts';
      import { libraryFolder } from '#main/files/library-folder.ts';
      globalThis.held = lockLibrary(libraryFolder(${JSON.stringify(library)}));
      console.log('held');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await once(holder.stdout, 'data');
    await expect(openDesk({ library })).rejects.toMatchObject({
      code: 'LIBRARY_IN_USE',
      details: { pid: holder.pid },
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await openDesk({ library });
  });

  it('refuses a library of a newer desk', async () => {
    const library = await temporaryFolder();
    await (await openDesk({ library })).close();
    const raw = new BetterSqlite3(join(library, 'library.db'));
    raw.pragma('user_version = 999');
    raw.close();
    await expect(openDesk({ library })).rejects.toMatchObject({ code: 'LIBRARY_NEWER' });
  });

  it('says that a folder below a file is gone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'tệp'), '');
    await expect(openDesk({ library: join(folder, 'tệp', 'thư viện') })).rejects.toMatchObject({
      code: 'LIBRARY_GONE',
    });
  });

  it('refuses a disk that is read-only', async (test) => {
    const disk = await smallDisk('size=4m');
    if (!disk) return test.skip('no right to mount a disk here');
    await mkdir(join(disk, 'library'));
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    await expect(openDesk({ library: join(disk, 'library') })).rejects.toMatchObject({
      code: 'LIBRARY_READ_ONLY',
    });
  });

  it('says that the disk is full, while the article on screen can be saved once there is room', async (test) => {
    const disk = await smallDisk('size=3m');
    if (!disk) return test.skip('no right to mount a disk here');
    const desk = await openDesk({ library: join(disk, 'library') });
    const { articles } = callerOf(desk);
    const { id } = await articles.create({ title: 'Bài đang viết' });
    await writeFile(join(disk, 'filler'), Buffer.alloc(8 * 2 ** 20)).catch(() => {});
    const lead = 'Chữ đã gõ. '.repeat(800);
    const failed = await saveUntilRefused(() => articles.save({ id, revision: 1, patch: { lead } }));
    expect(failed).toMatchObject({ cause: { code: 'LIBRARY_FULL' } });
    await writeFile(join(disk, 'filler'), '');
    await articles.save({ id, revision: 1, patch: { lead } });
    expect((await articles.get({ id })).lead).toBe(lead);
  });
});

async function saveUntilRefused(save: () => Promise<unknown>): Promise<unknown> {
  try {
    await save();
  } catch (thrown) {
    return thrown;
  }
  return new DeskError('UNEXPECTED', { reason: 'the save went through' });
}

describe('a folder that goes away while the desk is open', () => {
  it('is said to be gone, and saving goes on when it is back: SQLite wrote on into the moved file', async () => {
    const library = join(await temporaryFolder(), 'library');
    const { articles } = callerOf(await openDesk({ library }));
    const { id } = await articles.create({ title: 'Bài đang viết' });
    const save = () => articles.save({ id, revision: 1, patch: { lead: 'Chữ đã gõ.' } });
    await rename(library, `${library}-2`);
    expect(await saveUntilRefused(save)).toMatchObject({ cause: { code: 'LIBRARY_GONE' } });
    await rename(`${library}-2`, library);
    await save();
    expect((await articles.get({ id })).lead).toBe('Chữ đã gõ.');
  });
});

describe('a first start that was cut short', () => {
  it('is made good by the next one', async () => {
    const library = await temporaryFolder();
    const broken = { ...TEST_PATHS, assets: join(library, 'no-assets') };
    const ports = { paths: broken, now: () => new Date(), fileActions: null };
    await expect(createDesk({ library, whenMissing: 'empty' }, ports)).rejects.toThrow();
    const desk = await openDesk({ library });
    expect(desk.isNew).toBe(true);
    expect(await desk.services.people.current()).not.toBeNull();
    expect((await desk.services.sources.outlets()).length).toBeGreaterThan(10);
  });
});

describe('a worker that cannot start', () => {
  it('fails its task and leaves the desk standing', async () => {
    const pool = new WorkerPool({ ...TEST_PATHS, workerEntry: join(await temporaryFolder(), 'none.js') }, 1);
    const request = { path: 'x', name: 'x.txt', as: 'auto' as const };
    await expect(pool.run('importing.readFile', request)).rejects.toMatchObject({ code: 'JOB_FAILED' });
    await pool.close();
  });

  it('says so when it is cancelled', async () => {
    const pool = new WorkerPool(TEST_PATHS, 1);
    const abort = new AbortController();
    const run = pool.run(
      'importing.readFile',
      { path: '/dev/zero', name: 'x.txt', as: 'auto' },
      { signal: abort.signal },
    );
    abort.abort();
    await expect(run).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    await pool.close();
  });
});
