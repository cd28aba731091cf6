import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { DATABASE_VERSION } from './migrate.ts';
import { openDatabase } from './open.ts';

async function newLibrary(): Promise<{ file: string; folder: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'library.db');
  await (await openDatabase(file, folder)).close();
  return { file, folder };
}

describe('openDatabase', () => {
  it('makes STRICT tables of the newest structure', async () => {
    const { file } = await newLibrary();
    const raw = new BetterSqlite3(file, { readonly: true });
    expect(raw.pragma('user_version', { simple: true })).toBe(DATABASE_VERSION);
    const tables = raw.prepare(
      "select name, strict from pragma_table_list where schema = 'main' and type = 'table'",
    );
    const own = (tables.all() as { name: string; strict: number }[]).filter(
      (table) => !table.name.startsWith('sqlite_'),
    );
    raw.close();
    expect(own.length).toBeGreaterThan(8);
    expect(own.filter((table) => table.strict === 0)).toEqual([]);
  });

  it('opens what it made, and finds it sound', async () => {
    const { file, folder } = await newLibrary();
    const open = await openDatabase(file, folder);
    expect(open.integrityProblems()).toEqual([]);
    await open.close();
  });

  it('keeps foreign keys', async () => {
    const { file, folder } = await newLibrary();
    const open = await openDatabase(file, folder);
    const orphan = { id: 's', issue_id: 'none', name: 'x', position: 0 };
    await expect(open.database.insertInto('section').values(orphan).execute()).rejects.toThrow(/FOREIGN KEY/);
    await open.close();
  });

  it('refuses a library of a newer build and leaves it as it was', async () => {
    const { file, folder } = await newLibrary();
    const raw = new BetterSqlite3(file);
    raw.pragma(`user_version = ${DATABASE_VERSION + 5}`);
    raw.close();
    const details = { folder, version: DATABASE_VERSION + 5, supported: DATABASE_VERSION };
    await expect(openDatabase(file, folder)).rejects.toMatchObject({ code: 'LIBRARY_NEWER', details });
    const after = new BetterSqlite3(file, { readonly: true });
    expect(after.pragma('user_version', { simple: true })).toBe(DATABASE_VERSION + 5);
    after.close();
  });

  it('refuses a database of another program', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'library.db');
    const foreign = new BetterSqlite3(file);
    foreign.exec('create table recipe (id integer)');
    foreign.close();
    await expect(openDatabase(file, folder)).rejects.toMatchObject({ code: 'NOT_A_LIBRARY' });
  });

  it('says that a file which is no database is damaged', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'library.db');
    await writeFile(file, 'không phải cơ sở dữ liệu '.repeat(100));
    await expect(openDatabase(file, folder)).rejects.toMatchObject({ code: 'LIBRARY_DAMAGED' });
  });
});
