/** Copies of a library that somebody changed: each is brought back whole or refused, and the library keeps its files. */
import { createHash } from 'node:crypto';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '#main/desk/desk.ts';
import { bringBackTask } from '#main/features/backup/bring-back.task.ts';
import { DeskError } from '#shared/errors.ts';
import { byteChanges, withChanges } from '../../support/changed-bytes.ts';
import { TEST_PATHS } from '../../support/program-paths.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { TEST_PORTS } from '../../support/test-ports.ts';

const CONTENT = 'Tệp gốc của một tư liệu';

/** A folder of copies with one in it, made once; tests work on copies of it. */
let sound: { folder: string; copies: string; id: string; hash: string };

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-backups-'));
  const copies = join(folder, 'copies');
  await mkdir(copies);
  const desk = await createDesk({ library: join(folder, 'library'), whenMissing: 'empty' }, TEST_PORTS);
  const { files, sources, backups } = desk.services;
  const stored = await files.put(Readable.from([Buffer.from(CONTENT)]));
  await sources.add({ title: 'Tư liệu', text: '', file: { ...stored, name: 'a.txt', kind: 'text' } });
  const { id } = await backups.make('asked', {}, copies);
  await desk.close();
  sound = { folder, copies, id, hash: stored.hash };
}, 60_000);

afterAll(() => rm(sound.folder, { recursive: true, force: true }));

interface Copy {
  root: string;
  list: string;
  database: string;
  file: string;
}

async function copyOfCopies(): Promise<Copy> {
  const root = join(await temporaryFolder(), 'copies');
  await cp(sound.copies, root, { recursive: true });
  const { id, hash } = sound;
  return {
    root,
    list: join(root, id, 'backup.json'),
    database: join(root, id, 'library.db'),
    file: join(root, 'files', hash.slice(0, 2), hash.slice(2)),
  };
}

/** Brings the copy back into a library that is empty. @returns "whole", or the code of the refusal. */
async function outcomeOf({ root }: Copy): Promise<string> {
  const library = await temporaryFolder();
  const files = join(library, 'files');
  await mkdir(files);
  await mkdir(join(library, 'temporary'));
  const target = join(library, 'temporary', 'ready.db');
  const input = { library, root, id: sound.id, target, deskId: null };
  const context = { paths: TEST_PATHS, progress: () => undefined };
  try {
    await bringBackTask(input, context);
  } catch (thrown) {
    if (!(thrown instanceof DeskError)) throw thrown;
    expect(await readdir(join(library, 'temporary'))).toEqual([]);
    return thrown.code;
  }
  const path = join(files, sound.hash.slice(0, 2), sound.hash.slice(2));
  expect((await lstat(path)).isFile()).toBe(true);
  expect(await readFile(path, 'utf8')).toBe(CONTENT);
  return 'whole';
}

/** Writes the list of the copy anew. */
async function relist({ list }: Copy, change: (json: Record<string, unknown>) => object): Promise<void> {
  await writeFile(list, JSON.stringify(change(JSON.parse(await readFile(list, 'utf8')))));
}

/** Puts another database in place, which the list of the copy vouches for. */
async function exchange(copy: Copy, bytes: Buffer): Promise<void> {
  await writeFile(copy.database, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await relist(copy, (json) => ({ ...json, database: { bytes: bytes.length, sha256 } }));
}

const HARMED: readonly [name: string, outcomes: RegExp, harm: (copy: Copy) => Promise<unknown>][] = [
  ['nothing wrong', /^whole$/, async () => undefined],
  ['an empty list', /DAMAGED/, ({ list }) => writeFile(list, '')],
  ['a list of a hundred thousand levels', /DAMAGED/, ({ list }) => writeFile(list, '['.repeat(100_000))],
  ['a list that is a folder', /DAMAGED/, ({ list }) => rm(list).then(() => mkdir(list))],
  [
    'files named out of the folder',
    /DAMAGED/,
    (copy) => relist(copy, (json) => ({ ...json, files: ['../../etc/passwd'] })),
  ],
  [
    'a size that is none',
    /DAMAGED/,
    (copy) => relist(copy, (json) => ({ ...json, database: { bytes: 1e300, sha256: 'x' } })),
  ],
  [
    'a prototype',
    /^whole$/,
    (copy) => relist(copy, (json) => JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(json).slice(1)}`)),
  ],
  [
    'a text as its database',
    /DAMAGED/,
    (copy) => exchange(copy, Buffer.from('không phải cơ sở dữ liệu '.repeat(400))),
  ],
  [
    'a database cut short',
    /DAMAGED/,
    async (copy) => exchange(copy, (await readFile(copy.database)).subarray(0, 20_000)),
  ],
  [
    'the database of another program',
    /DAMAGED/,
    (copy) => exchange(copy, databaseWith('create table song (name text)')),
  ],
  [
    'a database that is newer than its list says',
    /^BACKUP_NEWER$/,
    async (copy) => {
      const bytes = await readFile(copy.database);
      // Where SQLite keeps `user_version`.
      bytes.writeUInt32BE(9999, 60);
      await exchange(copy, bytes);
    },
  ],
  ['a database that is a folder', /DAMAGED|GONE/, ({ database }) => rm(database).then(() => mkdir(database))],
  ['an empty file', /DAMAGED/, ({ file }) => writeFile(file, '')],
  ['a file that is a folder', /DAMAGED/, ({ file }) => rm(file).then(() => mkdir(file))],
  ['a file that leads elsewhere', /DAMAGED/, ({ file, list }) => rm(file).then(() => symlink(list, file))],
  [
    'a file that leads to its bytes elsewhere, where they may change later',
    /^whole$/,
    async ({ file, root }) => {
      const elsewhere = join(root, 'elsewhere');
      await cp(file, elsewhere);
      await rm(file);
      await symlink(elsewhere, file);
    },
  ],
];

function databaseWith(statement: string): Buffer {
  const database = new BetterSqlite3(':memory:');
  try {
    database.exec(`create table x (y text); ${statement}`);
    return database.serialize();
  } finally {
    database.close();
  }
}

describe('a copy of the library', () => {
  it.each(HARMED)('with %s is whole or refused', async (_, outcomes, harm) => {
    const copy = await copyOfCopies();
    await harm(copy);
    expect(await outcomeOf(copy)).toMatch(outcomes);
  });

  it('with changed bytes anywhere is whole or refused', { timeout: 60_000 }, async () => {
    const copy = await copyOfCopies();
    const paths = [copy.list, copy.database, copy.file];
    const bytes = await Promise.all(paths.map((path) => readFile(path)));
    await fc.assert(
      fc.asyncProperty(fc.nat(2), byteChanges, async (which, changes) => {
        const path = paths[which] ?? '';
        const whole = bytes[which] ?? Buffer.alloc(0);
        await writeFile(path, withChanges(whole, changes));
        expect(await outcomeOf(copy)).toMatch(/^(whole|BACKUP_(DAMAGED|NEWER))$/);
        await writeFile(path, whole);
      }),
      { numRuns: 40, seed: 20261122 },
    );
  });
});
