/** How keys are made of PINs and passwords: scrypt of node:crypto, RFC 7914. */
import { randomBytes, scrypt } from 'node:crypto';

/** RFC 7914's N, r and p. */
export interface PinCost {
  N: number;
  r: number;
  p: number;
}

/** OWASP's recommendation; takes about 0.3 s and 128 MiB for every guess. */
export const PIN_COST: PinCost = { N: 2 ** 17, r: 8, p: 1 };

/** What a PIN derives: 32 bytes each, of which neither tells anything of the other. */
export interface PinKeys {
  /** Stored; tells a right PIN from a wrong one. */
  verifier: Buffer;
  /** Never stored; what is sealed under the PIN is encrypted with it. */
  wrapping: Buffer;
}

const KEY_BYTES = 32;

/** A PIN as it was typed, or one that several things are asked of in a row. */
export type GivenPin = string | WorkingPin;

/**
 * A PIN for the time of one call. Signing in asks it twice, for the PIN itself and for the key that is sealed
 * under it: what it derives for a salt is derived once.
 */
export class WorkingPin {
  /** The salt for all that is newly made under this PIN. */
  readonly salt: Buffer = randomBytes(16);
  readonly #pin: string;
  readonly #derived = new Map<string, Promise<PinKeys>>();

  private constructor(pin: string) {
    this.#pin = pin.normalize('NFC');
  }

  static of(given: GivenPin): WorkingPin {
    return typeof given === 'string' ? new WorkingPin(given) : given;
  }

  /** The same PIN composed or decomposed derives the same. */
  keys(salt: Buffer, cost: PinCost): Promise<PinKeys> {
    const name = [salt.toString('base64'), cost.N, cost.r, cost.p].join('$');
    const known = this.#derived.get(name) ?? this.#derive(salt, cost);
    this.#derived.set(name, known);
    return known;
  }

  #derive(salt: Buffer, { N, r, p }: PinCost): Promise<PinKeys> {
    const options = { N, r, p, maxmem: 256 * N * r };
    return new Promise((resolve, reject) => {
      scrypt(this.#pin, salt, 2 * KEY_BYTES, options, (error, bytes) =>
        error
          ? reject(error)
          : resolve({ verifier: bytes.subarray(0, KEY_BYTES), wrapping: bytes.subarray(KEY_BYTES) }),
      );
    });
  }
}
