/** PINs and passwords: scrypt of node:crypto, the parameters kept beside each hash. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { deriveFromPin, type PinCost } from './pin-derivation.ts';

/** "scrypt$N$r$p$salt$key", salt and key in base64. */
export async function hashPin(pin: string, cost: PinCost): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveFromPin(pin, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** True when the PIN is the one behind the hash; a malformed hash matches nothing. */
export async function pinMatches(pin: string, hash: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const actual = await deriveFromPin(pin, Buffer.from(salt, 'base64'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
