/** Sound files with some of their bytes changed, for tests that read them all the same. */
import fc from 'fast-check';

/** A place as a share of the file's length, and the byte that is put there. */
type ByteChange = readonly [place: number, value: number];

/** A few bytes set anywhere in a file. */
export const byteChanges: fc.Arbitrary<ByteChange[]> = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })),
  { minLength: 1, maxLength: 12 },
);

export function withChanges(bytes: Uint8Array, changes: readonly ByteChange[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (const [place, value] of changes) changed[Math.floor(place * changed.length)] = value;
  return changed;
}
