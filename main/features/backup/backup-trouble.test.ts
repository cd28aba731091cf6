/** Disks that fill up, go away or are others, while a copy of the library is made. */
import { randomBytes } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { TEST_PATHS } from '../../../tests/support/program-paths.ts';
import { smallDisk } from '../../../tests/support/small-disk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';
import { makeBackupTask } from './make-backup.task.ts';

async function store(desk: Desk, bytes: Buffer): Promise<void> {
  const { files, sources } = desk.services;
  const stored = await files.put(Readable.from([bytes]));
  const file = { ...stored, name: 'van-ban.txt', kind: 'text' as const };
  await sources.add({ title: `Văn bản ${stored.hash.slice(0, 4)}`, text: 'Văn bản', file });
}

async function deskWithFile(): Promise<Desk> {
  const desk = await openDesk();
  await store(desk, randomBytes(4096));
  return desk;
}

const ID = '20261122-080000-0a1b2c3d';

/** Makes a copy here, not in a thread, so that something can happen at a certain step. */
function makeCopy(desk: Desk, root: string, at: string, happens: () => void): Promise<{ id: string }> {
  const input = {
    ...{ library: desk.folder.root, root, mayMakeRoot: false, id: ID, madeAt: '2026-11-22T08:00:00.000Z' },
    ...{ reason: 'asked' as const, deskId: 'desk-0a1b2c3d', publication: 'Bản tin' },
  };
  let isOver = false;
  return makeBackupTask(input, {
    paths: TEST_PATHS,
    progress: ({ step }) => {
      if (step !== at || isOver) return;
      isOver = true;
      happens();
    },
  });
}

const filesIn = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

/** Takes what is left of a disk. */
function fill(disk: string): void {
  try {
    for (let part = 0; ; part += 1) writeFileSync(join(disk, `đầy-${part}`), Buffer.alloc(2 ** 22));
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
  }
}

describe('a disk that fills up', () => {
  it.for(['database', 'files'])(
    'at the step ‘%s’ gets no half copy, and is told of',
    async (step, { skip }) => {
      const disk = await smallDisk('size=56m');
      if (!disk) return skip();
      const desk = await deskWithFile();
      const copies = join(disk, 'Sao lưu');
      await mkdir(copies);
      await expect(makeCopy(desk, copies, step, () => fill(disk))).rejects.toMatchObject({
        code: 'BACKUP_DISK_FULL',
        details: { folder: copies },
      });
      expect(await filesIn(copies)).toEqual([]);
    },
  );

  it('is refused as a folder of copies before anything is written, and so is one that is read-only', async ({
    skip,
  }) => {
    const full = await smallDisk('size=4m');
    const closed = await smallDisk('ro');
    if (!full || !closed) return skip();
    const { backups } = (await deskWithFile()).services;
    await expect(backups.setFolder(full)).rejects.toMatchObject({ code: 'BACKUP_DISK_FULL' });
    await expect(backups.setFolder(closed)).rejects.toMatchObject({ code: 'BACKUP_FOLDER_READ_ONLY' });
    expect(await readdir(full)).toEqual([]);
    expect((await backups.overview()).isDefaultFolder).toBe(true);
  });
});

describe('another disk', () => {
  it('has copies of the files, as names cannot be shared across disks, and they are brought back', async ({
    skip,
  }) => {
    const disk = await smallDisk('size=64m');
    if (!disk) return skip();
    const desk = await deskWithFile();
    const { backups, files } = desk.services;
    const [hash = ''] = await files.list();
    const before = await readFile(files.pathOf(hash));
    expect((await stat(disk)).dev).not.toBe((await stat(files.pathOf(hash))).dev);
    await backups.setFolder(disk);
    const { id, lost } = await backups.make('asked');
    expect(lost).toBe(0);
    const [copy] = await filesIn(join(disk, 'files'));
    expect((await stat(join(copy?.parentPath ?? '', copy?.name ?? ''))).nlink).toBe(1);
    expect((await readdir(disk)).sort()).toEqual([id, 'files']);
    rmSync(files.pathOf(hash));
    await backups.restore(id);
    expect(await readFile(files.pathOf(hash))).toEqual(before);
  });

  it.each(['database', 'files'])('that goes away at the step ‘%s’ is not made up for', async (step) => {
    const desk = await deskWithFile();
    const disk = join(await temporaryFolder(), 'USB');
    await mkdir(disk);
    const pulled = () => rmSync(disk, { recursive: true });
    await expect(makeCopy(desk, disk, step, pulled)).rejects.toMatchObject({ code: 'BACKUP_FOLDER_GONE' });
    expect(existsSync(disk)).toBe(false);
  });
});

it('two libraries make copies in one folder at once, and share what both have', async () => {
  const disk = await temporaryFolder();
  const shared = randomBytes(4096);
  const desks = [await deskWithFile(), await deskWithFile()];
  for (const desk of desks) {
    await store(desk, shared);
    await desk.services.backups.setFolder(disk);
  }
  const made = await Promise.all(desks.map(({ services }) => services.backups.make('asked')));
  expect(made).toMatchObject([
    { state: 'whole', files: 2, lost: 0 },
    { state: 'whole', files: 2, lost: 0 },
  ]);
  expect(await filesIn(join(disk, 'files'))).toHaveLength(3);
  expect(made.every(({ id }) => existsSync(join(disk, id, 'backup.json')))).toBe(true);
});
