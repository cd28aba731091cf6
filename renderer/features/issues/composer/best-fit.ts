/** The one piece, or the two, that come closest to a length without missing it. Exact, not guessed. */

/** Something with a length, in pages. */
export interface Piece {
  length: number;
}

export interface Fit<P extends Piece> {
  /** One or two. */
  pieces: P[];
  length: number;
}

export interface Fits<P extends Piece> {
  single: Fit<P> | null;
  pair: Fit<P> | null;
}

/** Sums of lengths are equal when they differ by less: lengths are fractions. */
const HAIR = 1e-9;

/** The shortest piece, and the shortest two, that are at least so long together. */
export function shortestReaching<P extends Piece>(pieces: readonly P[], needed: number): Fits<P> {
  const sorted = byLength(pieces);
  const single = sorted.find(({ length }) => length >= needed - HAIR);
  let pair: Fit<P> | null = null;
  // From both ends: for each longer one, the shortest that is long enough beside it.
  for (let low = 0, high = sorted.length - 1; low < high; ) {
    const [left, right] = [sorted[low], sorted[high]];
    if (!left || !right) break;
    const length = left.length + right.length;
    if (length >= needed - HAIR) {
      if (!pair || length < pair.length) pair = { pieces: [right, left], length };
      high -= 1;
    } else low += 1;
  }
  return { single: single ? { pieces: [single], length: single.length } : null, pair };
}

/** The longest piece, and the longest two, that are at most so long together. */
export function longestWithin<P extends Piece>(pieces: readonly P[], room: number): Fits<P> {
  const sorted = byLength(pieces);
  const single = sorted.findLast(({ length }) => length <= room + HAIR);
  let pair: Fit<P> | null = null;
  for (let low = 0, high = sorted.length - 1; low < high; ) {
    const [left, right] = [sorted[low], sorted[high]];
    if (!left || !right) break;
    const length = left.length + right.length;
    if (length <= room + HAIR) {
      if (!pair || length > pair.length) pair = { pieces: [right, left], length };
      low += 1;
    } else high -= 1;
  }
  return { single: single ? { pieces: [single], length: single.length } : null, pair };
}

function byLength<P extends Piece>(pieces: readonly P[]): P[] {
  return pieces.toSorted((left, right) => left.length - right.length);
}
