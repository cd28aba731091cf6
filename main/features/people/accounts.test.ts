import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#shared/model/person.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { callerOf, openDesk } from '../../../tests/support/test-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk } from '../../desk/desk.ts';

/** Made once, as every PIN and key takes its time; each test opens a copy. */
let made: string;
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'toa-soan-accounts-'));
  const desk = await createDesk({ library: made, whenMissing: 'empty' }, TEST_PORTS);
  const { people, accounts } = desk.services;
  const [first] = await people.list();
  const khai = await accounts.add({ name: 'Khải', title: '', roles: ['administrator'] }, '4444', false);
  await accounts.add({ name: 'Lan', title: 'Chuyên viên', roles: ['editor'] }, '1111', false);
  await accounts.disable(first?.id ?? '');
  await people.seat(khai.id);
  await desk.close();
  return () => rm(made, { recursive: true, force: true });
});

/** A desk with an administrator, who sits at it, and an editor. */
async function office() {
  const library = await temporaryFolder();
  await cp(made, library, { recursive: true });
  const desk = await openDesk({ library, whenMissing: 'refuse' });
  const [khai, lan] = await desk.services.people.list();
  if (!khai || !lan) throw new Error('two people');
  const log = () => {
    const raw = new BetterSqlite3(desk.folder.database);
    const rows = raw.prepare('select action, person, details from audit_entry order by sequence').all();
    raw.close();
    return rows as { action: string; person: string; details: string }[];
  };
  return { desk, services: desk.services, call: callerOf(desk), khai, lan, log };
}

const coded = (code: string) => expect.objectContaining({ cause: expect.objectContaining({ code }) });

// PINs and keys are made to take their time, and a busy machine takes several times as long.
const SLOW = { timeout: 120_000 };

describe('an administrator', SLOW, () => {
  it('adds a person, who can sign in and sign, and whose PIN is known to be a given one', async () => {
    const { services, call } = await office();
    const person = await call.people.add({
      person: { name: ' Vinh ', title: '', roles: ['clerk', 'reviewer', 'clerk'] },
      pin: '2222',
    });
    expect(person).toMatchObject({ name: 'Vinh', roles: ['reviewer', 'clerk'] });
    await services.people.seat(person.id);
    expect(await call.people.session()).toMatchObject({ isLocked: false, pinIsGiven: true });
    await call.people.changePin({ oldPin: '2222', newPin: 'mật khẩu riêng' });
    expect(await call.people.session()).toMatchObject({ pinIsGiven: false });
    await call.people.signIn({ personId: person.id, pin: 'mật khẩu riêng' });
    expect(services.keys.isUnlocked(person.id)).toBe(true);
  });

  it.each(['123', 'ngắn', ''])('cannot give the PIN %j', async (pin) => {
    const { call, lan } = await office();
    await expect(call.people.resetPin({ id: lan.id, pin, reason: 'Quên' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('who is the last one stays one', async () => {
    const { call, khai, lan } = await office();
    const editor = { name: 'Khải', title: '', roles: ['editor'] as Role[] };
    await expect(call.people.disable({ id: khai.id })).rejects.toEqual(coded('LAST_ADMINISTRATOR'));
    await expect(call.people.change({ id: khai.id, person: editor })).rejects.toEqual(
      coded('LAST_ADMINISTRATOR'),
    );
    await call.people.change({ id: lan.id, person: { name: 'Lan', title: '', roles: ['administrator'] } });
    await call.people.change({ id: khai.id, person: editor });
    expect(await call.people.current()).toMatchObject({ roles: ['editor'] });
  });

  it('disables a person, who may do nothing more but stays known, and lets them in again', async () => {
    const { call, lan } = await office();
    const { id } = await call.articles.create({ title: 'Một cửa' });
    await call.people.disable({ id: lan.id });
    expect((await call.people.list()).map(({ name }) => name)).toEqual(['Khải']);
    expect(await call.people.accounts()).toContainEqual(
      expect.objectContaining({ name: 'Lan', disabledAt: expect.any(String) }),
    );
    const refused = call.people.signIn({ personId: lan.id, pin: '1111' });
    await expect(refused).rejects.toEqual(coded('WRONG_PIN'));
    await call.people.enable({ id: lan.id });
    await call.people.signIn({ personId: lan.id, pin: '1111' });
    expect(await call.articles.get({ id })).toMatchObject({ title: 'Một cửa' });
  });

  it('who is disabled while they sit at the desk may do nothing from then on', async () => {
    const { services, call, lan } = await office();
    await services.people.seat(lan.id);
    await services.accounts.disable(lan.id);
    expect(await call.people.current()).toBeNull();
    await expect(call.articles.list({})).rejects.toEqual(coded('NOT_ALLOWED'));
  });

  it('gives a new PIN to who forgot theirs: with a new key, the end of the wait, and an entry with the reason', async () => {
    const { services, call, lan, log } = await office();
    const former = await services.keys.card(lan.id);
    for (let round = 0; round < 3; round += 1) {
      await call.people.signIn({ personId: lan.id, pin: '0000' }).catch(() => undefined);
    }
    await call.people.resetPin({ id: lan.id, pin: '9876', reason: 'Quên sau kỳ nghỉ' });
    await call.people.signIn({ personId: lan.id, pin: '9876' });
    expect((await services.keys.card(lan.id)).card.publicKey).not.toBe(former.card.publicKey);
    const entry = log().find(({ action }) => action === 'person.pinReset');
    expect(entry).toMatchObject({ person: 'Khải' });
    expect(JSON.parse(entry?.details ?? '')).toEqual({ reason: 'Quên sau kỳ nghỉ' });
    expect(log().filter(({ action }) => action === 'person.wrongPin')).toHaveLength(3);
  });
});

describe('one’s own PIN', SLOW, () => {
  it('is changed only by who knows the old one', async () => {
    const { call } = await office();
    const wrong = call.people.changePin({ oldPin: '0000', newPin: '5555' });
    await expect(wrong).rejects.toEqual(coded('WRONG_PIN'));
    await call.people.unlockKey({ pin: '4444' });
  });
});

describe('a locked desk', SLOW, () => {
  it('does nothing for anybody, closes the keys, and opens to a PIN', async () => {
    const { desk, services, call, khai } = await office();
    await call.people.unlockKey({ pin: '4444' });
    expect(services.keys.isUnlocked(khai.id)).toBe(true);
    await call.people.lock();
    expect(await call.people.session()).toMatchObject({ person: { name: 'Khải' }, isLocked: true });
    expect(services.keys.isUnlocked(khai.id)).toBe(false);
    await expect(call.articles.list({})).rejects.toEqual(coded('DESK_LOCKED'));
    expect((await desk.handleFile(new Request('http://desk/asset/x'))).status).toBe(403);
    await call.people.signIn({ personId: khai.id, pin: '4444' });
    expect(await call.articles.list({})).toMatchObject({ total: 0 });
  });

  it('lets a save that is under way come to its end', async () => {
    const { services, call } = await office();
    const { id } = await call.articles.create({ title: 'Một cửa' });
    const saving = call.articles.save({ id, revision: 1, patch: { lead: 'Sapô' } });
    const [saved] = await Promise.all([saving, services.accounts.lock()]);
    expect(saved.revision).toBe(2);
    expect(await services.articles.get(id)).toMatchObject({ lead: 'Sapô' });
  });

  it('stays locked when the program is opened again', async () => {
    const library = await temporaryFolder();
    const before = await openDesk({ library });
    await before.services.accounts.lock();
    await before.close();
    expect(await callerOf(await openDesk({ library })).people.session()).toMatchObject({ isLocked: true });
  });

  it('is what an office’s desk begins with each time, when it is set so', async () => {
    const library = await temporaryFolder();
    const before = await openDesk({ library });
    await callerOf(before).people.setLockSettings({ idleMinutes: 0, asksAtStart: true });
    await before.close();
    expect(await callerOf(await openDesk({ library })).people.session()).toMatchObject({ isLocked: true });
  });
});
