/** Keys: who can sign, what a signature is worth, and how desks come to trust each other's. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf, isFingerprintOf } from '#shared/model/key.ts';
import { openDesk } from '../../../tests/support/test-desk.ts';
import { TEST_PORTS } from '../../../tests/support/test-ports.ts';
import { createDesk, type Desk } from '../../desk/desk.ts';

const PIN = '4711';

let shared: Desk;

/** One desk for most tests: deriving keys from PINs is slow, as it has to be. */
beforeAll(async () => {
  shared = await createDesk(
    { library: await mkdtemp(join(tmpdir(), 'toa-soan-keys-')), whenMissing: 'empty' },
    TEST_PORTS,
  );
}, 120_000);

afterAll(async () => {
  await shared.close();
  await rm(shared.folder.root, { recursive: true, force: true });
});

/** A person who was never there before. */
async function desk(opened: Desk = shared) {
  const { people, keys, audit } = opened.services;
  const person = await people.add({ name: 'Trần Văn Bình', title: 'Phó Giám đốc', roles: ['reviewer'] }, PIN);
  return { ...opened, people, keys, audit, person };
}

/** The first letter that is not the one at this place. */
function altered(text: string, at: number): string {
  const other = text[at] === 'A' ? 'B' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}

describe('signing', () => {
  it('needs the PIN, and counts for this statement by this key only', async () => {
    const { keys, person } = await desk();
    await keys.unlock(person.id, PIN);
    keys.lock();
    await expect(keys.sign(person.id, 'lời')).rejects.toMatchObject({ code: 'KEY_LOCKED' });
    await expect(keys.unlock(person.id, '0815')).rejects.toMatchObject({ code: 'WRONG_PIN' });
    await keys.unlock(person.id, PIN);
    const { keyId, signature } = await keys.sign(person.id, 'lời');
    expect(await keys.check(keyId, 'lời', signature)).toBe('valid');
    expect(await keys.check(keyId, 'lời khác', signature)).toBe('invalid');
    expect(await keys.check('0'.repeat(64), 'lời', signature)).toBe('unknown');
    keys.lock();
    expect(keys.isUnlocked(person.id)).toBe(false);
  });

  it('takes no signature with any one letter changed', async () => {
    const { keys, person } = await desk();
    await keys.unlock(person.id, PIN);
    const { keyId, signature } = await keys.sign(person.id, 'lời');
    const place = fc.integer({ min: 0, max: signature.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        expect(await keys.check(keyId, 'lời', altered(signature, at))).toBe('invalid');
      }),
    );
    expect(await keys.check(keyId, 'lời', `${signature}=`)).toBe('invalid');
    expect(await keys.check(keyId, 'lời', `0${signature}`)).toBe('invalid');
  });

  it('goes on with the same key after the PIN was changed, and the old PIN opens nothing', async () => {
    const { keys, person } = await desk();
    await keys.unlock(person.id, PIN);
    const { keyId } = await keys.sign(person.id, 'lời');
    await keys.rewrap(person.id, PIN, '9999');
    keys.lock();
    await expect(keys.unlock(person.id, PIN)).rejects.toMatchObject({ code: 'WRONG_PIN' });
    await keys.unlock(person.id, '9999');
    expect((await keys.sign(person.id, 'lời')).keyId).toBe(keyId);
  });

  it('keeps no private key in the clear', async () => {
    const { folder, keys, person } = await desk();
    await keys.unlock(person.id, PIN);
    const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
    for (const end of ['', '-wal']) {
      const bytes = await readFile(folder.database + end);
      expect(bytes.includes(prefix)).toBe(false);
      expect(bytes.includes(prefix.toString('base64').slice(0, 20))).toBe(false);
    }
  });
});

describe('a revoked key', () => {
  it('still stands for what the log told of before, and for nothing else', async () => {
    const { keys, audit, person } = await desk();
    await keys.unlock(person.id, PIN);
    const early = await keys.sign(person.id, 'duyệt bài 1');
    const unlogged = await keys.sign(person.id, 'duyệt bài 2');
    const late = await keys.sign(person.id, 'duyệt bài 3');
    const subject = { kind: 'article', id: 'a1', title: 'Bài 1' } as const;
    await audit.record({ action: 'article.approved', subject, signed: early });
    await keys.revoke(early.keyId, 'Lộ mã PIN');
    await audit.record({ action: 'article.approved', subject, signed: late });
    expect(await keys.check(early.keyId, 'duyệt bài 1', early.signature)).toBe('valid');
    expect(await keys.check(unlogged.keyId, 'duyệt bài 2', unlogged.signature)).toBe('revoked');
    expect(await keys.check(late.keyId, 'duyệt bài 3', late.signature)).toBe('revoked');
    await expect(keys.sign(person.id, 'x')).rejects.toMatchObject({ code: 'KEY_LOCKED' });
  });

  it('makes room for another when the PIN is reset', async () => {
    const { keys, person } = await desk();
    await keys.unlock(person.id, PIN);
    const { keyId } = await keys.sign(person.id, 'lời');
    await keys.makeFor(person.id, '2468');
    const own = (await keys.list()).filter(({ personId }) => personId === person.id);
    expect(own.find(({ id }) => id === keyId)?.revokedAt).not.toBeNull();
    expect(own.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
    await keys.unlock(person.id, '2468');
    expect((await keys.sign(person.id, 'lời')).keyId).not.toBe(keyId);
  });
});

describe('cards', () => {
  it('carry a key to another desk, where its code must be the one that was read out', async () => {
    const [here, there] = await Promise.all([desk(await openDesk()), desk()]);
    await there.keys.unlock(there.person.id, PIN);
    const card = await there.keys.card(there.person.id);
    const { keyId, signature } = await there.keys.sign(there.person.id, 'lời');
    const code = there.keys.fingerprint(keyId);
    expect(await here.keys.check(keyId, 'lời', signature)).toBe('unknown');
    const wrong = altered(code, 0).replace(/[AB]/, code[0] === '1' ? '2' : '1');
    await expect(here.keys.trust(card, wrong)).rejects.toMatchObject({ code: 'KEY_CODE_DIFFERS' });
    await expect(here.keys.trust(card, '')).rejects.toMatchObject({ code: 'KEY_CODE_DIFFERS' });
    await expect(
      here.keys.trust({ ...card, card: { ...card.card, name: 'Ai đó' } }, code),
    ).rejects.toMatchObject({ code: 'KEY_CARD_INVALID' });
    expect(await here.keys.trust(card, code)).toMatchObject({ own: false, name: 'Trần Văn Bình' });
    expect(await here.keys.check(keyId, 'lời', signature)).toBe('valid');
    await here.keys.revoke(keyId, 'Máy bị mất');
    await expect(here.keys.trust(card, code)).rejects.toMatchObject({ code: 'KEY_REVOKED' });
    await expect(there.keys.trust(card, code)).rejects.toMatchObject({ code: 'KEY_OWN' });
  });
});

describe('codes to read aloud', () => {
  it('are six groups of four digits, typed with anything between', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(hex, (id) => {
        const code = fingerprintOf(id);
        expect(code).toMatch(/^\d{4}( \d{4}){5}$/);
        expect(isFingerprintOf(id, code.replaceAll(' ', '-'))).toBe(true);
        expect(isFingerprintOf(id, code.slice(0, -1))).toBe(false);
      }),
    );
  });
});
