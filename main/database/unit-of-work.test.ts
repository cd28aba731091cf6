import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { openDatabase } from './open.ts';
import { UnitOfWork } from './unit-of-work.ts';

async function unit(): Promise<UnitOfWork> {
  const folder = await temporaryFolder();
  const open = await openDatabase(join(folder, 'library.db'), folder);
  onTestFinished(() => open.close());
  return new UnitOfWork(open.database, () => undefined);
}

const put = (work: UnitOfWork, key: string) =>
  work.query.insertInto('setting').values({ key, value: 'x' }).execute();
const keys = async (work: UnitOfWork) =>
  (await work.query.selectFrom('setting').select('key').orderBy('key').execute()).map((row) => row.key);

describe('UnitOfWork', () => {
  it('takes everything back when the work fails, nested work included', async () => {
    const work = await unit();
    const told: string[] = [];
    const failing = work.transaction(async () => {
      await put(work, 'a');
      await work.transaction(() => put(work, 'b'));
      work.afterCommit(() => told.push('a'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await keys(work)).toEqual([]);
    expect(told).toEqual([]);
  });

  it('tells what changed only once it is written', async () => {
    const work = await unit();
    const told: string[] = [];
    await work.transaction(async () => {
      await put(work, 'a');
      work.afterCommit(() => told.push('a'));
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['a']);
    expect(await keys(work)).toEqual(['a']);
    work.afterCommit(() => told.push('b'));
    expect(told).toEqual(['a', 'b']);
  });

  it('keeps work beside a transaction out of it', async () => {
    const work = await unit();
    const inside = work.transaction(async () => {
      await put(work, 'a');
      throw new Error('no');
    });
    const beside = put(work, 'b');
    await expect(inside).rejects.toThrow('no');
    await beside;
    expect(await keys(work)).toEqual(['b']);
  });
});
