/** PINs and passwords: scrypt of node:crypto, the parameters kept beside each hash. */
import { timingSafeEqual } from 'node:crypto';
import { type GivenPin, type PinCost, WorkingPin } from './pin-derivation.ts';

/** "scrypt$N$r$p$salt$verifier", salt and verifier in base64. */
export async function hashPin(pin: GivenPin, cost: PinCost): Promise<string> {
  const working = WorkingPin.of(pin);
  const { verifier } = await working.keys(working.salt, cost);
  const texts = [working.salt, verifier].map((bytes) => bytes.toString('base64'));
  return ['scrypt', cost.N, cost.r, cost.p, ...texts].join('$');
}

/** True when the PIN is the one behind the hash; a malformed hash matches nothing. */
export async function pinMatches(pin: GivenPin, hash: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const { verifier } = await WorkingPin.of(pin).keys(Buffer.from(salt, 'base64'), cost);
  return expected.length === verifier.length && timingSafeEqual(expected, verifier);
}
