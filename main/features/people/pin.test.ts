import { describe, expect, it } from 'vitest';
import { hashPin, pinMatches } from './pin.ts';
import { PIN_COST } from './pin-derivation.ts';

describe('PINs', () => {
  it('match themselves only, composed or decomposed, and never look alike twice', async () => {
    const hash = await hashPin('Mật khẩu 1', PIN_COST);
    expect(hash).not.toBe(await hashPin('Mật khẩu 1', PIN_COST));
    expect(await pinMatches('Mật khẩu 1'.normalize('NFD'), hash)).toBe(true);
    expect(await pinMatches('mật khẩu 1', hash)).toBe(false);
  });

  it.each(['', 'plain', 'scrypt$1024$8$1$$'])('nothing matches the malformed hash %j', async (hash) => {
    expect(await pinMatches('', hash)).toBe(false);
  });
});
