import { createCipheriv, generateKeyPairSync, randomBytes, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashPin } from '../people/pin.ts';
import { WorkingPin } from '../people/pin-derivation.ts';
import { openSealedKey, sealKey } from './sealed-key.ts';

const COST = { N: 2 ** 10, r: 8, p: 1 };
const { privateKey } = generateKeyPairSync('ed25519');
const DER = privateKey.export({ format: 'der', type: 'pkcs8' });

describe('a sealed key', () => {
  it('opens with its PIN and its name only', async () => {
    const sealed = await sealKey(privateKey, 'k1', 'một cửa', COST);
    expect((await openSealedKey(sealed, 'k1', 'một cửa'.normalize('NFD')))?.equals(privateKey)).toBe(true);
    expect(await openSealedKey(sealed, 'k1', 'Một cửa')).toBeNull();
    expect(await openSealedKey(sealed, 'k2', 'một cửa')).toBeNull();
    expect(await openSealedKey(sealed.replace('scrypt-2', 'scrypt'), 'k1', 'một cửa')).toBeNull();
    expect(await openSealedKey('toString$1$1$1$a$a$a$a', 'k1', 'một cửa')).toBeNull();
  });

  it('has the salt of the PIN made with it, and is not encrypted with what is stored of the PIN', async () => {
    const working = WorkingPin.of('4711');
    const [, , , , salt, verifier] = (await hashPin(working, COST)).split('$');
    const sealed = await sealKey(privateKey, 'k1', working, COST);
    expect(sealed.split('$')[4]).toBe(salt);
    const { wrapping } = await working.keys(working.salt, COST);
    expect(wrapping.toString('base64')).not.toBe(verifier);
    expect((await openSealedKey(sealed, 'k1', '4711'))?.equals(privateKey)).toBe(true);
  });

  it('of the first scheme still opens', async () => {
    const [salt, iv] = [randomBytes(16), randomBytes(12)];
    const key = scryptSync('4711', salt, 32, COST);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from('k1'));
    const content = Buffer.concat([cipher.update(DER), cipher.final()]);
    const parts = [salt, iv, cipher.getAuthTag(), content].map((part) => part.toString('base64'));
    const sealed = ['scrypt', COST.N, COST.r, COST.p, ...parts].join('$');
    expect((await openSealedKey(sealed, 'k1', '4711'))?.equals(privateKey)).toBe(true);
  });
});
