import { readdir } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { OFFICE_LOCK, type Office } from '#shared/model/account.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';

const OFFICE = {
  publication: {
    authority: 'Ủy ban nhân dân thành phố Triều Giang',
    publisher: 'Sở Nội vụ thành phố Triều Giang',
    place: 'Triều Giang',
    type: 'Bản tin',
    name: 'Cải cách hành chính',
  },
  people: [
    { name: 'Đỗ Hoàng Khải', title: 'Chuyên viên', roles: ['administrator', 'editor'], pin: '4321' },
    { name: 'Phạm Quốc Vinh', title: 'Phó Trưởng phòng', roles: ['reviewer'], pin: '8765' },
  ],
  lock: OFFICE_LOCK,
} satisfies Office;

describe('setting up an office', { timeout: 120_000 }, () => {
  it('throws the sample away whole and leaves a sound library', async () => {
    const desk = await openDesk({ whenMissing: 'sample' });
    const call = callerOf(desk);
    expect(await call.setup.kind()).toBe('sample');
    const found = async () => (await call.search.find({ text: 'Triều Giang' })).hits.length;
    expect(await found()).toBeGreaterThan(0);
    const before = structureOf(desk.folder.database);
    await call.setup.begin({ ...OFFICE, people: [OFFICE.people[0]] });
    expect(await call.setup.kind()).toBe('office');
    expect(await call.articles.list({})).toMatchObject({ total: 0 });
    expect(await call.sources.list({})).toMatchObject({ total: 0 });
    expect(await call.issues.list({})).toMatchObject({ total: 0 });
    expect(await call.pictures.ids({})).toEqual([]);
    expect(await call.publications.list()).toMatchObject([OFFICE.publication]);
    expect((await call.sources.outlets()).length).toBeGreaterThan(20);
    expect((await call.people.list()).map(({ name }) => name)).toEqual(['Đỗ Hoàng Khải']);
    expect(await call.people.session()).toMatchObject({
      person: { name: 'Đỗ Hoàng Khải' },
      isLocked: false,
      pinIsGiven: false,
    });
    expect(await call.people.lockSettings()).toEqual(OFFICE_LOCK);
    expect(await found()).toBe(0);
    expect(await readdir(desk.folder.files)).toEqual([]);
    expect(await desk.services.verify.verify()).toMatchObject({ ok: true });
    expect(structureOf(desk.folder.database)).toEqual(before);
  });

  it('keeps what was brought into a blank library, ends its placeholder, and happens once', async () => {
    const desk = await openDesk();
    const call = callerOf(desk);
    const { id } = await call.articles.create({ title: 'Nhập từ trước' });
    await call.setup.begin(OFFICE);
    expect(await call.articles.get({ id })).toMatchObject({ title: 'Nhập từ trước' });
    expect((await call.people.list()).map(({ name }) => name)).toEqual(['Đỗ Hoàng Khải', 'Phạm Quốc Vinh']);
    expect(await call.publications.list()).toMatchObject([OFFICE.publication]);
    await expect(call.setup.begin(OFFICE)).rejects.toMatchObject({ cause: { code: 'NOT_ALLOWED' } });
  });

  it('leaves the sample as it was when something about the people is wrong', async () => {
    const call = callerOf(await openDesk());
    const [khai, vinh] = OFFICE.people;
    if (!khai || !vinh) throw new Error('two people');
    for (const people of [[vinh], [{ ...khai, pin: '12' }], [{ ...khai, name: ' ' }]]) {
      const office = { ...OFFICE, people: people as never };
      await expect(call.setup.begin(office)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect(await call.setup.kind()).toBe('blank');
  });
});

function structureOf(database: string): unknown[] {
  const raw = new BetterSqlite3(database);
  const things = raw.prepare('select type, name, sql from sqlite_schema order by type, name').all();
  raw.close();
  return things;
}
