/** A private key at rest: AES-256-GCM under a key that scrypt derives from the person's PIN. */
import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { type GivenPin, type PinCost, type PinKeys, WorkingPin } from '../people/pin-derivation.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;

/**
 * Which of the derived keys encrypts, by the scheme's name. The first one had a salt of its own; now the salt may
 * be that of the stored verifier, and so the key must be the other one.
 */
const WRAPPING = new Map<string, keyof PinKeys>([
  ['scrypt', 'verifier'],
  ['scrypt-2', 'wrapping'],
]);
const SCHEME = 'scrypt-2';

/**
 * "scrypt-2$N$r$p$salt$iv$tag$key", the last four in base64.
 *
 * @param keyId bound to what is sealed, so that no sealed key passes for another.
 */
export async function sealKey(
  privateKey: KeyObject,
  keyId: string,
  pin: GivenPin,
  cost: PinCost,
): Promise<string> {
  const working = WorkingPin.of(pin);
  const { wrapping } = await working.keys(working.salt, cost);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, wrapping, iv).setAAD(Buffer.from(keyId));
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const parts = [working.salt, iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'));
  return [SCHEME, cost.N, cost.r, cost.p, ...parts].join('$');
}

/** The private key; null when the PIN is another one, or the sealed key is not what it was. */
export async function openSealedKey(sealed: string, keyId: string, pin: GivenPin): Promise<KeyObject | null> {
  const [scheme = '', n, r, p, ...parts] = sealed.split('$');
  const wrapping = WRAPPING.get(scheme);
  const [salt, iv, tag, content] = parts.map((part) => Buffer.from(part, 'base64'));
  if (!wrapping || !salt || !iv || !tag || !content) return null;
  try {
    const keys = await WorkingPin.of(pin).keys(salt, { N: Number(n), r: Number(r), p: Number(p) });
    const decipher = createDecipheriv(CIPHER, keys[wrapping], iv, { authTagLength: 16 })
      .setAAD(Buffer.from(keyId))
      .setAuthTag(tag);
    const plain = Buffer.concat([decipher.update(content), decipher.final()]);
    return createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
