/** How keys are made of PINs and passwords: scrypt of node:crypto, RFC 7914. */
import { scrypt } from 'node:crypto';

/** RFC 7914's N, r and p. */
export interface PinCost {
  N: number;
  r: number;
  p: number;
}

/** OWASP's recommendation; takes about 0.3 s and 128 MiB for every guess. */
export const PIN_COST: PinCost = { N: 2 ** 17, r: 8, p: 1 };

const KEY_BYTES = 32;

/** 32 bytes; the same PIN composed or decomposed gives the same. */
export function deriveFromPin(pin: string, salt: Buffer, { N, r, p }: PinCost): Promise<Buffer> {
  const options = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
