import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import type { Desk } from '../../desk/desk.ts';

/** A desk with two articles and two sources that came in files, and a clock that is set by hand. */
async function deskAt(start = '2026-11-22T08:00:00Z') {
  let time = new Date(start);
  const desk = await openDesk({}, { now: () => new Date(time) });
  const { articles, sources, files } = desk.services;
  for (const title of ['Thành phố Triều Giang đơn giản hóa thủ tục', 'Một cửa ở phường Bến Nghè']) {
    await articles.create({ title });
    const { hash, bytes } = await files.put(Readable.from([Buffer.from(`Tệp gốc: ${title}`)]));
    await sources.add({ title, text: title, file: { hash, bytes, name: `${title}.txt`, kind: 'text' } });
  }
  return {
    desk,
    setTime: (iso: string) => {
      time = new Date(iso);
    },
  };
}

const titles = async (desk: Desk) =>
  (await desk.services.articles.list(500, 0)).articles.map(({ title }) => title);

/** Replaces a file with other bytes; stored files may have two names, and only one of them is meant. */
async function alter(path: string, change: (bytes: Buffer) => Buffer) {
  const bytes = change(await readFile(path));
  await rm(path);
  await writeFile(path, bytes);
}

const flipped = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 0xff;
  return copy;
};

async function someFile(backups: string): Promise<string> {
  const [prefix = ''] = await readdir(join(backups, 'files'));
  const [rest = ''] = await readdir(join(backups, 'files', prefix));
  return join(backups, 'files', prefix, rest);
}

describe('a copy of the library', () => {
  it('holds everything, keeps each file once, and lets writing go on', async () => {
    const { desk } = await deskAt();
    const { backups, articles, files } = desk.services;
    const making = backups.make('asked');
    await articles.create({ title: 'Viết trong lúc sao lưu' });
    const first = await making;
    const second = await backups.make('asked');
    expect(first).toMatchObject({ state: 'whole', lost: 0, reason: 'asked' });
    expect(first.files).toBe((await files.list()).length);
    const { backups: listed, folder } = await backups.overview();
    expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
    const inStore = await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true });
    expect(inStore.filter((entry) => entry.isFile())).toHaveLength(first.files);
    const copy = new BetterSqlite3(join(folder, second.id, 'library.db'), { readonly: true });
    const found = copy.prepare('select count(*) from article where title = ?').pluck();
    expect(found.get('Viết trong lúc sao lưu')).toBe(1);
    copy.close();
  });

  it('is brought back whole: texts, approvals, files and log; what was there is kept as another copy', async () => {
    const desk = await openDesk({ whenMissing: 'sample' });
    const { backups, articles, files, verify, people, audit } = desk.services;
    const before = await titles(desk);
    const { id } = await backups.make('asked');
    const [hash = ''] = await files.list();
    await rm(files.pathOf(hash));
    await articles.create({ title: 'Viết sau khi sao lưu' });
    const kept = await backups.restore(id);
    expect(await titles(desk)).toEqual(before);
    expect(await verify.verify()).toMatchObject({ ok: true, problems: [] });
    expect(await people.isLocked()).toBe(true);
    const newest = await audit.head();
    const filter = { person: null, topic: null, from: null, to: null };
    const { lines } = await desk.services.history.page(filter, null, 5);
    expect(lines[0]).toMatchObject({ sequence: newest?.sequence, action: 'backup.restored' });

    await backups.restore(kept.id);
    expect(await titles(desk)).toContain('Viết sau khi sao lưu');
    const { hits } = await desk.services.search.service.find({ text: 'viet sau khi', limit: 5 });
    expect(hits.map(({ title }) => title)).toContain('Viết sau khi sao lưu');
  });

  it('is made once a day by itself, and old ones go', async () => {
    const { desk, setTime } = await deskAt();
    const { backups } = desk.services;
    await backups.makeDaily();
    setTime('2026-11-23T07:00:00Z');
    await backups.makeDaily();
    expect((await backups.overview()).backups).toHaveLength(1);
    for (let day = 1; day <= 16; day += 1) {
      setTime(new Date(Date.UTC(2026, 11, day, 9)).toISOString());
      await backups.makeDaily();
    }
    const days = (await backups.overview()).backups.map(({ madeAt }) => madeAt.slice(5, 10));
    // Fourteen days, the last days of weeks before them, the last of November.
    expect(days).toEqual([
      ...['12-16', '12-15', '12-14', '12-13', '12-12', '12-11', '12-10', '12-09', '12-08', '12-07'],
      ...['12-06', '12-05', '12-04', '12-03', '11-22'],
    ]);
  }, 60_000);
});

describe('a copy that cannot be trusted', () => {
  const HARMED: [name: string, harm: (folder: string, id: string) => Promise<void>, code: string][] = [
    ['is cut short', (folder, id) => truncate(join(folder, id, 'library.db'), 5000), 'BACKUP_DAMAGED'],
    ['was altered', (folder, id) => alter(join(folder, id, 'library.db'), flipped), 'BACKUP_DAMAGED'],
    ['has an altered file', async (folder) => alter(await someFile(folder), flipped), 'BACKUP_DAMAGED'],
    ['has lost a file', async (folder) => rm(await someFile(folder)), 'BACKUP_DAMAGED'],
    ['has no list', (folder, id) => rm(join(folder, id, 'backup.json')), 'BACKUP_DAMAGED'],
    [
      'has a list of another shape',
      (folder, id) => writeFile(join(folder, id, 'backup.json'), '{"format":1,"files":["../../x"]}'),
      'BACKUP_DAMAGED',
    ],
    ['is of a newer program', (folder, id) => manifest(folder, id, { structure: 999 }), 'BACKUP_NEWER'],
    [
      'is of a newer format',
      (folder, id) => manifest(folder, id, { format: 2, files: 'nén' }),
      'BACKUP_NEWER',
    ],
    ['is of another library', (folder, id) => manifest(folder, id, { deskId: 'khác' }), 'BACKUP_FOREIGN'],
    ['is gone', (folder, id) => rm(join(folder, id), { recursive: true }), 'BACKUP_NOT_FOUND'],
  ];

  async function manifest(folder: string, id: string, changes: object) {
    const path = join(folder, id, 'backup.json');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...changes }));
  }

  it('says so and changes nothing', async () => {
    const { desk } = await deskAt();
    const { backups, articles, files } = desk.services;
    const { folder } = await backups.overview();
    await articles.create({ title: 'Viết sau' });
    const codes: Record<string, string> = {};
    for (const [name, harm] of HARMED) {
      const { id } = await backups.make('asked');
      await cp(desk.folder.files, `${desk.folder.root}-files`, { recursive: true });
      await harm(folder, id);
      // The library needs its files from the copy, as it has lost them.
      await rm(desk.folder.files, { recursive: true });
      await mkdir(desk.folder.files);
      codes[name] = await backups.restore(id).then(
        () => 'restored',
        (thrown) => thrown.code,
      );
      expect(await files.list()).toEqual([]);
      await rm(folder, { recursive: true });
      await rm(desk.folder.files, { recursive: true });
      await rename(`${desk.folder.root}-files`, desk.folder.files);
    }
    expect(codes).toEqual(Object.fromEntries(HARMED.map(([name, , code]) => [name, code])));
    expect(await titles(desk)).toContain('Viết sau');
    expect(await readdir(desk.folder.temporary)).toEqual([]);
    expect(await desk.services.people.isLocked()).toBe(false);
  }, 60_000);

  it('is no path outside the folder', async () => {
    const desk = await openDesk();
    for (const name of ['', '..', '../../etc', 'x']) {
      await expect(desk.services.backups.restore(name)).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' });
    }
  });
});

describe('a folder of copies', () => {
  it('that is gone says so, leaves nothing, and the next try works', async () => {
    const { desk } = await deskAt();
    const { backups } = desk.services;
    const disk = join(await temporaryFolder(), 'USB');
    await mkdir(disk);
    await backups.setFolder(disk);
    await rm(disk, { recursive: true });
    await expect(backups.make('asked')).rejects.toMatchObject({ code: 'BACKUP_FOLDER_GONE' });
    await backups.makeDaily();
    expect(await backups.overview()).toMatchObject({ backups: [], failure: { code: 'BACKUP_FOLDER_GONE' } });
    expect(existsSync(disk)).toBe(false);
    await mkdir(disk);
    const { id } = await backups.make('asked');
    expect((await readdir(disk)).sort()).toEqual([id, 'files']);
    expect((await backups.overview()).isDefaultFolder).toBe(false);
  });

  it('holds those of two libraries side by side', async () => {
    const one = await deskAt();
    const other = await deskAt();
    const disk = await temporaryFolder();
    await one.desk.services.work.query
      .updateTable('setting')
      .set({ value: 'aaaaaaaa-bbbb' })
      .where('key', '=', 'desk.id')
      .execute();
    await one.desk.services.backups.setFolder(disk);
    await other.desk.services.backups.setFolder(disk);
    const own = await one.desk.services.backups.make('asked');
    await other.desk.services.backups.make('asked');
    const { backups } = await one.desk.services.backups.overview();
    expect(backups.map(({ state }) => state).sort()).toEqual(['foreign', 'whole']);
    expect(backups.find(({ id }) => id === own.id)?.state).toBe('whole');
  });

  it('is one that is there, and lies outside the library', async () => {
    const desk = await openDesk();
    const other = await openDesk();
    await other.services.backups.make('asked');
    const link = join(await temporaryFolder(), 'lối tắt');
    await symlink(desk.folder.files, link, 'junction');
    const unsuitable = [
      'thư mục',
      '/không/có',
      desk.folder.files,
      link,
      other.folder.root,
      other.folder.backups,
    ];
    for (const folder of unsuitable) {
      await expect(desk.services.backups.setFolder(folder)).rejects.toMatchObject({
        code: 'BACKUP_FOLDER_UNSUITABLE',
      });
    }
  });

  it('gets no half copy when the making is cancelled, and one at a time is made', async () => {
    const { desk } = await deskAt();
    const { backups } = desk.services;
    const abort = new AbortController();
    const making = backups.make('asked', { signal: abort.signal, progress: () => abort.abort() });
    await expect(backups.make('asked')).rejects.toMatchObject({ code: 'BACKUP_RUNNING' });
    await expect(making).rejects.toMatchObject({ code: 'JOB_CANCELLED' });
    const { backups: listed, folder } = await backups.overview();
    expect(listed).toEqual([]);
    expect((await readdir(folder)).filter((name) => name !== 'files')).toEqual([]);
    expect((await backups.make('asked')).state).toBe('whole');
  });
});

it('a library is moved by copying its folder', async () => {
  const { desk } = await deskAt();
  const before = await titles(desk);
  await desk.services.backups.make('asked');
  await desk.close();
  const elsewhere = join(await temporaryFolder(), 'Máy mới', 'Thư viện');
  await cp(desk.folder.root, elsewhere, { recursive: true });
  const moved = await openDesk({ library: elsewhere, whenMissing: 'refuse' });
  expect(await titles(moved)).toEqual(before);
  expect(await moved.services.verify.verify()).toMatchObject({ ok: true });
  const { backups, folder } = await moved.services.backups.overview();
  expect(folder.startsWith(elsewhere)).toBe(true);
  await moved.services.backups.restore(backups[0]?.id ?? '');
  expect(await moved.services.verify.verify()).toMatchObject({ ok: true });
});
