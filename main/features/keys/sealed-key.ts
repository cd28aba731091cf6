/** A private key at rest: AES-256-GCM under a key that scrypt derives from the person's PIN. */
import { createCipheriv, createDecipheriv, createPrivateKey, type KeyObject, randomBytes } from 'node:crypto';
import { deriveFromPin, type PinCost } from '../people/pin-derivation.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;

/**
 * "scrypt$N$r$p$salt$iv$tag$key", the last four in base64.
 *
 * @param keyId bound to what is sealed, so that no sealed key passes for another.
 */
export async function sealKey(
  privateKey: KeyObject,
  keyId: string,
  pin: string,
  cost: PinCost,
): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, await deriveFromPin(pin, salt, cost), iv).setAAD(Buffer.from(keyId));
  const plain = privateKey.export({ format: 'der', type: 'pkcs8' });
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const parts = [salt, iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'));
  return ['scrypt', cost.N, cost.r, cost.p, ...parts].join('$');
}

/** The private key; null when the PIN is another one, or the sealed key is not what it was. */
export async function openSealedKey(sealed: string, keyId: string, pin: string): Promise<KeyObject | null> {
  const [scheme, n, r, p, ...parts] = sealed.split('$');
  const [salt, iv, tag, content] = parts.map((part) => Buffer.from(part, 'base64'));
  if (scheme !== 'scrypt' || !salt || !iv || !tag || !content) return null;
  try {
    const key = await deriveFromPin(pin, salt, { N: Number(n), r: Number(r), p: Number(p) });
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: 16 })
      .setAAD(Buffer.from(keyId))
      .setAuthTag(tag);
    const plain = Buffer.concat([decipher.update(content), decipher.final()]);
    return createPrivateKey({ key: plain, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
